package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import java.util.zip.ZipException;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.adapters.health.fhir.StrictJson;
import musubi.hub.flow.Overloaded;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads every write at {@code /fhir} through the hub's intake: journal row, due deliveries and the resource commit
 * together, and the answer leaves after the commit. A batch goes on to {@link BundleProvider}, which admits each entry.
 */
final class WriteFilter extends OncePerRequestFilter {

    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> MEDIA_TYPES =
            Set.of("application/fhir+json", "application/json", "application/json+fhir");
    private static final Set<String> PATCH_TYPES = Set.of("application/json-patch+json");

    private final RequestBody bodies;
    private final WriteIntake writes;
    private final FhirErrorWriter errors;

    WriteFilter(RequestBody bodies, WriteIntake writes, FhirErrorWriter errors) {
        this.bodies = bodies;
        this.writes = writes;
        this.errors = errors;
    }

    /** Searches by form and operations are posted, and only read. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = path(request);
        return !WRITING.contains(request.getMethod()) || path.endsWith("_search") || path.contains("$");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Party sender;
        byte[] body;
        try {
            sender = Caller.of(request);
            body = bodies.read(request);
        } catch (AuthenticationException e) {
            errors.write(request, response, 401, "A valid access token is needed");
            return;
        } catch (RequestBody.TooLarge e) {
            errors.write(request, response, 413, "The body is larger than this server takes; send it in parts");
            return;
        } catch (ZipException | EOFException e) {
            errors.write(request, response, 400, "The body is not gzip, as its Content-Encoding says");
            return;
        }
        var transcript = transcript(request, body);
        var patch = request.getMethod().equals("PATCH");
        if (body.length > 0 && !(patch ? PATCH_TYPES : MEDIA_TYPES).contains(transcript.mediaType())) {
            var wanted = patch ? "application/json-patch+json" : FhirFormats.JSON;
            errors.write(request, response, 415, new Text("Send " + wanted, wanted + "で送ってください"));
            return;
        }
        var unacceptable = StrictJson.check(body);
        if (unacceptable.isPresent()) {
            writes.refuse(sender, body, unacceptable.get(), response);
            return;
        }
        var recorded = new RecordedRequest(request, body, OwnCondition.of(sender));
        if (transcript.url().isEmpty() && RequestBody.isBatch(body)) {
            chain.doFilter(recorded, response);
        } else {
            admit(sender, transcript, recorded, response, chain);
        }
    }

    private void admit(
            Party sender,
            Transcript transcript,
            RecordedRequest recorded,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            writes.admit(sender, transcript, recorded, response, chain);
        } catch (Overloaded e) {
            response.setHeader("Retry-After", Long.toString(e.retryAfter().toSeconds()));
            errors.write(recorded, response, 429, e.text());
        }
    }

    private static Transcript transcript(HttpServletRequest request, byte[] body) {
        var query = request.getQueryString();
        var conditional = query != null
                && path(request).indexOf('/') < 0
                && !request.getMethod().equals("POST");
        var type = request.getContentType();
        return new Transcript(
                request.getMethod(),
                conditional ? path(request) + "?" + query : path(request),
                type == null ? "" : type,
                request.getHeader("If-None-Exist"),
                body);
    }

    /** Below the base and without slash at either end. */
    private static String path(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path == null ? "" : path.replaceAll("^/+|/+$", "");
    }
}

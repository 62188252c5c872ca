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
import musubi.hub.flow.Answer;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
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
    private final Refusals refusals;
    private final FhirErrorWriter errors;

    WriteFilter(RequestBody bodies, WriteIntake writes, Refusals refusals, FhirErrorWriter errors) {
        this.bodies = bodies;
        this.writes = writes;
        this.refusals = refusals;
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
        var patch = request.getMethod().equals("PATCH");
        var type = new ContentType(request.getContentType()).mediaType();
        if (body.length > 0 && !(patch ? PATCH_TYPES : MEDIA_TYPES).contains(type)) {
            var wanted = patch ? "application/json-patch+json" : FhirFormats.JSON;
            errors.write(request, response, 415, new Text("Send " + wanted, wanted + "で送ってください"));
            return;
        }
        var recorded = new RecordedRequest(request, body, OwnCondition.of(sender));
        var bundle = path(request).isEmpty() ? RequestBody.bundleType(body) : "";
        if (bundle.equals("batch") && StrictJson.check(body).isEmpty()) {
            chain.doFilter(recorded, response);
            return;
        }
        var inbound = WriteIntake.inbound(sender, Payload.of(body), request.getHeader("Idempotency-Key"))
                .doing(action(request));
        var served = new ServedWrite(recorded, response, chain, refusals);
        write(writes.admit(inbound, bundle.equals("transaction") ? served::ofRead : _ -> served.get()), response);
    }

    private static void write(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    /** The request line, and the condition that stands in it or, for a creation, beside it. */
    private static String action(HttpServletRequest request) {
        var posts = request.getMethod().equals("POST");
        var condition = posts ? request.getHeader("If-None-Exist") : request.getQueryString();
        var conditional = condition != null && (posts || path(request).indexOf('/') < 0);
        return request.getMethod() + " " + (path(request).isEmpty() ? "/" : path(request))
                + (conditional ? "?" + condition : "");
    }

    /** Below the base and without slash at either end. */
    private static String path(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path == null ? "" : path.replaceAll("^/+|/+$", "");
    }
}

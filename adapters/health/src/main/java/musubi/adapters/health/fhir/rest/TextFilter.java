package musubi.adapters.health.fhir.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.adapters.health.fhir.StrictJson;
import musubi.hub.gate.Gate;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the text of every request at {@code /fhir} before HAPI does: paths, queries and conditions in UTF-8 that FHIR
 * and the database can hold, and the forms of searches, which it reads itself: what a container finds too long, it drops.
 */
final class TextFilter extends OncePerRequestFilter {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final RequestBody bodies;
    private final Gate gate;
    private final FhirErrorWriter errors;

    TextFilter(RequestBody bodies, Gate gate, FhirErrorWriter errors) {
        this.bodies = bodies;
        this.gate = gate;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var place = unholdable(request);
        if (place != null) {
            refuse(
                    request,
                    response,
                    400,
                    new Text(
                            "The " + place + " is not UTF-8, or holds a control character; correct it",
                            "UTF-8でないバイトまたは制御文字があります: " + place));
            return;
        }
        if (!Formats.isAcceptable(request)) {
            refuse(
                    request,
                    response,
                    406,
                    new Text("This server answers in application/fhir+json alone", "application/fhir+jsonでのみ答えます"));
            return;
        }
        var type = new ContentType(request.getContentType());
        if (!type.isUtf8()) {
            refuse(request, response, 415, new Text("Send UTF-8; another charset is not taken", "文字コードはUTF-8で送ってください"));
        } else if (isPostedSearch(request)) {
            search(new Formats(request), response, chain, type);
        } else {
            chain.doFilter(new Formats(request), response);
        }
    }

    private void search(HttpServletRequest request, HttpServletResponse response, FilterChain chain, ContentType type)
            throws ServletException, IOException {
        if (!type.mediaType().isEmpty() && !type.mediaType().equals(FORM)) {
            refuse(request, response, 415, new Text("Post a search as " + FORM, "検索は" + FORM + "でPOSTしてください"));
            return;
        }
        try {
            var form = new Form(request, bodies.read(request));
            if (!EncodedText.isHoldable(form.text()) || form.text().indexOf('\uFFFD') >= 0) {
                refuse(
                        request,
                        response,
                        400,
                        new Text(
                                "The form is not UTF-8, or holds a control character; correct it",
                                "フォームにUTF-8でないバイトまたは制御文字があります"));
                return;
            }
            chain.doFilter(form, response);
        } catch (RequestBody.TooLarge e) {
            refuse(
                    request,
                    response,
                    413,
                    new Text("The form is larger than this server takes; ask in parts", "フォームが大きすぎます。分けて検索してください"));
        } catch (ZipException | EOFException e) {
            refuse(
                    request,
                    response,
                    400,
                    new Text(
                            "The form is not gzip, as its Content-Encoding says",
                            "Content-Encodingはgzipですが、フォームがgzipではありません"));
        }
    }

    private static boolean isPostedSearch(HttpServletRequest request) {
        var path = request.getPathInfo();
        return request.getMethod().equals("POST") && path != null && path.endsWith("/_search");
    }

    private static @Nullable String unholdable(HttpServletRequest request) {
        var path = request.getPathInfo();
        if (path != null && (!StrictJson.holdable(path) || path.indexOf('\uFFFD') >= 0)) {
            return "path";
        }
        var query = request.getQueryString();
        if (query != null && !EncodedText.isHoldable(query)) {
            return "query";
        }
        var condition = request.getHeader("If-None-Exist");
        return condition != null && !EncodedText.isHoldable(condition) ? "header If-None-Exist" : null;
    }

    /** Written down, as every refusal of somebody known is; the open documents are asked by anybody. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, Text title)
            throws IOException {
        if (request.getUserPrincipal() != null) {
            gate.refuse(Caller.of(request), FhirFormats.R4_ID, title.en());
        }
        errors.write(request, response, status, title);
    }
}

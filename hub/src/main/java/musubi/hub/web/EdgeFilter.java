package musubi.hub.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import musubi.hub.message.Text;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else. A header that cannot be read counts as not sent, and what no door could take (text that is
 * not UTF-8, control characters, a form beyond its limit) is refused here, once and in each door's own words: so nothing
 * behind it, and no library, comes to fail over what a stranger sent.
 */
final class EdgeFilter extends OncePerRequestFilter {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Text UNREADABLE = new Text(
            "The address or the form is not text in UTF-8, or holds a control character or a '%' without two hexadecimal digits.",
            "アドレスまたはフォームに、UTF-8でないバイト、制御文字、または16進数2桁の続かない「%」が含まれています。");

    private static final Text WITH_PARAMETERS = new Text(
            "A path has no parameters here; leave out what stands behind ';'.", "パスの「;」とその後ろは使えません。取り除いてください。");

    private final Dialects dialects;
    private final int largestForm;

    /** @param largestForm in bytes */
    EdgeFilter(Dialects dialects, int largestForm) {
        this.dialects = dialects;
        this.largestForm = largestForm;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var method = request.getMethod();
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new ReadableRequest(request, whatCanBeRead(request), null), response);
        } else if (!methods(request).contains(method)) {
            response.setHeader("Allow", String.join(", ", methods(request)));
            refuse(request, response, 405, StatusText.of(405));
        } else if (!Parameters.isPath(request.getRequestURI())) {
            refuse(request, response, 400, UNREADABLE);
        } else if (request.getRequestURI().indexOf(';') >= 0) {
            refuse(request, response, 400, WITH_PARAMETERS);
        } else if (WITH_BODY.contains(method) && !isMediaType(request.getContentType())) {
            refuse(request, response, 415, StatusText.of(415));
        } else {
            read(request, response, chain);
        }
    }

    /** Tokens are asked for by POST (RFC 6749 §3.2); else the path would be taken for a page. */
    private List<String> methods(HttpServletRequest request) {
        return dialects.isTokenEndpoint(request.getRequestURI()) ? List.of("POST") : METHODS;
    }

    /** Of a request that was refused already, perhaps for its query. */
    private static Map<String, String[]> whatCanBeRead(HttpServletRequest request) {
        try {
            return new Parameters().and(request.getQueryString()).map();
        } catch (Parameters.Unreadable e) {
            return Map.of();
        }
    }

    /** The page for errors reads headers and the language that was chosen, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var form = isForm(request) ? request.getInputStream().readNBytes(largestForm + 1) : null;
        if (form != null && form.length > largestForm) {
            refuse(
                    request,
                    response,
                    413,
                    new Text(
                            "A form has at most " + largestForm + " bytes; nothing was read of it.",
                            "フォームは" + largestForm + "バイトまでです。何も読み取っていません。"));
            return;
        }
        try {
            var parameters = new Parameters().and(request.getQueryString());
            if (form != null) {
                parameters.and(new String(form, StandardCharsets.ISO_8859_1));
            }
            chain.doFilter(new ReadableRequest(request, parameters.map(), form), response);
        } catch (Parameters.Unreadable e) {
            refuse(request, response, 400, UNREADABLE);
        }
    }

    /**
     * Pages, the token endpoint and searches take forms. At the other doors the body is a message whatever it is called:
     * {@code curl --data-binary} calls everything a form.
     */
    private boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        var path = request.getRequestURI();
        return request.getMethod().equals("POST")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && (dialects.areForms(path) || path.matches(".*/_search/*"));
    }

    private static boolean isMediaType(String type) {
        try {
            return type == null || MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, Text text)
            throws IOException {
        dialects.tell(request, response, status, text);
    }
}

package musubi.hub.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import musubi.hub.message.Text;
import musubi.hub.web.CrossOrigins.Reach;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets pages of other origins read what they may: open data those of all origins, the doors for tokens those that are
 * registered with a client. Preflights are answered here, for a browser sends none of them with a token. Credentials of the
 * browser's own, such as cookies, are never let in from elsewhere.
 */
final class CrossOriginFilter extends OncePerRequestFilter {

    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9, -]{1,1000}");
    private static final String EXPOSED =
            "Content-Language, ETag, Feed-Version, Link, Location, Retry-After," + " WWW-Authenticate, X-Request-Id";
    private static final String TEN_MINUTES = "600"; // seconds, for which a browser keeps the answer to a preflight

    private static final Text UNKNOWN_ORIGIN = new Text(
            "Pages of this origin may not ask here. An operator registers the origin with the page's client.",
            "このオリジンのページからは利用できません。クライアントの origins への登録を運用者に依頼してください。");

    private final CrossOrigins paths;
    private final RegisteredOrigins registered;
    private final Dialects dialects;

    CrossOriginFilter(CrossOrigins paths, RegisteredOrigins registered, Dialects dialects) {
        this.paths = paths;
        this.registered = registered;
        this.dialects = dialects;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var wanted = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        var preflight = request.getMethod().equals("OPTIONS") && origin != null && wanted != null;
        var method = preflight ? wanted : request.getMethod();
        var reach = paths.of(method, request.getRequestURI());
        if (reach != Reach.NOBODY && (preflight || reach == Reach.REGISTERED)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        var known = reach == Reach.REGISTERED && origin != null && registered.contains(origin);
        if (known) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        } else if (reach == Reach.EVERYBODY) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        if (!preflight) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
            chain.doFilter(request, response);
        } else if (known || reach == Reach.EVERYBODY) {
            permit(request, response, method);
        } else {
            dialects.write(request, response, 403, UNKNOWN_ORIGIN);
        }
    }

    private static void permit(HttpServletRequest request, HttpServletResponse response, String method) {
        if (NAMES.matcher(method).matches()) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, method);
        }
        var headers = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        if (headers != null && NAMES.matcher(headers).matches()) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, names(headers));
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TEN_MINUTES);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static String names(String headers) {
        return Arrays.stream(headers.split(","))
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }
}

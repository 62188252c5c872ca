package musubi.hub.web.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The address at which a reader can ask again for what he sees: of a page that says what went wrong the one that was asked for,
 * of what answers a form the page on which the form stood.
 */
record ReadAddress(String path, @Nullable String query) {

    private static final ReadAddress FIRST = new ReadAddress("/", null);

    static ReadAddress of(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return from(request.getHeader("Referer"));
        }
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
        return isHere(path) ? new ReadAddress(path, request.getQueryString()) : FIRST;
    }

    /** Path and query alone: whatever host the header names, the address is one of this hub. */
    private static ReadAddress from(@Nullable String referer) {
        try {
            var uri = new URI(referer == null ? "/" : referer);
            var path = uri.getRawPath();
            return path != null && isHere(path) ? new ReadAddress(path, uri.getRawQuery()) : FIRST;
        } catch (URISyntaxException e) {
            return FIRST;
        }
    }

    /** Two slashes at the beginning would be another host. */
    private static boolean isHere(String path) {
        return path.startsWith("/") && !path.startsWith("//");
    }
}

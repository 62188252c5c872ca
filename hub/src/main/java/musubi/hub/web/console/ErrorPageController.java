package musubi.hub.web.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import musubi.hub.adapter.PageController;
import musubi.hub.message.Text;
import musubi.hub.web.Dialects;
import musubi.hub.web.StatusText;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What filters and the container refuse: at a door in its words, to a browser as a page, to all others as a problem. */
@PageController
final class ErrorPageController implements ErrorController {

    private final Dialects dialects;

    ErrorPageController(Dialects dialects) {
        this.dialects = dialects;
    }

    /** @return null where the answer is written already */
    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        var status = status(request);
        var path = path(request);
        var text = request.getAttribute(Dialects.SAID) instanceof Text said ? said : StatusText.of(status);
        if (dialects.spokenAt(path) || !Dialects.wantsPage(request)) {
            dialects.write(new Asked(request, path), response, status, text);
            return null;
        }
        return new ModelAndView(
                "console/problem",
                Map.of("explanation", StatusText.of(status).in(locale), "detail", text.in(locale)),
                HttpStatusCode.valueOf(status));
    }

    /** Who comes here by himself finds nothing. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : request.getRequestURI();
    }

    /** The request as it was before it was dispatched here. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String path;

        Asked(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }
    }
}

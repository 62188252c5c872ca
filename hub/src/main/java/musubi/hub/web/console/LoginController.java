package musubi.hub.web.console;

import jakarta.servlet.http.HttpServletResponse;
import musubi.hub.adapter.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The way in for people. */
@PageController
final class LoginController {

    /** @param htmx set where a part of a page asked whose session is over: then the whole page is to go to the login */
    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String login(
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, HttpServletResponse response) {
        if (htmx != null) {
            response.setHeader("HX-Redirect", "/login");
        }
        return "console/login";
    }
}

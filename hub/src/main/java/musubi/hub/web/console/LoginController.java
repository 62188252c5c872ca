package musubi.hub.web.console;

import jakarta.servlet.http.HttpServletResponse;
import musubi.hub.adapter.PageController;
import musubi.hub.web.people.issuer.IssuerLogin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The way in for people. */
@PageController
final class LoginController {

    private final IssuerLogin issuer;

    LoginController(IssuerLogin issuer) {
        this.issuer = issuer;
    }

    /** @param htmx set where a part of a page asked whose session is over: then the whole page is to go to the login */
    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String login(
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            HttpServletResponse response,
            Model model) {
        if (htmx != null) {
            response.setHeader("HX-Redirect", "/login");
        }
        model.addAttribute("issuer", issuer.isOffered() ? IssuerLogin.START : "");
        return "console/login";
    }
}

package musubi.hub.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After the login people go where they wanted to; who wanted nothing goes to the first page that he may open. */
final class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Pages pages;

    FirstPage(Pages pages) {
        this.pages = pages;
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication person) {
        var roles = CallerParty.roles(person);
        return roles.test(Readers.OPERATOR)
                ? "/"
                : pages.openTo(roles).map(Page::path).findFirst().orElse("/");
    }
}

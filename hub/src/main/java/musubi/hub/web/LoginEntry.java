package musubi.hub.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import musubi.hub.message.Text;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What those are told who are not logged in and ask where no machine door stands: a person is led to the login, and a program,
 * for which a page of HTML is no answer, is told in words what there is and what there is not.
 */
final class LoginEntry implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** As a part of a page that is open already asks; it goes to the login as a whole. */
    private static final String PART_OF_A_PAGE = "HX-Request";

    private static final Text FOR_PEOPLE = new Text(
            "This page is for people: log in at /login in a browser. Programs find their doors in /openapi.json.",
            "人が使うページです。ブラウザーで /login からログインしてください。プログラム用のアドレスは /openapi.json にあります。");

    private final LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");
    private final AccessDeniedHandlerImpl denied = new AccessDeniedHandlerImpl();
    private final Pages pages;
    private final Dialects dialects;

    LoginEntry(Pages pages, Dialects dialects) {
        this.pages = pages;
        this.dialects = dialects;
    }

    /** Whether a person asks, who is to come back to this address after the login. */
    RequestMatcher aPersonReads() {
        return request -> request.getMethod().equals("GET")
                && isForAPage(request)
                && request.getHeader("X-Requested-With") == null
                && request.getHeader(PART_OF_A_PAGE) == null;
    }

    /** Where a page stands, who says nothing of what he can read is taken for a person. */
    private boolean isForAPage(HttpServletRequest request) {
        return pages.has(request.getRequestURI())
                && (Dialects.wantsPage(request) || request.getHeader("Accept") == null);
    }

    /** Whether nothing can be forged: whoever asks has no session, and there is no page. It is told so, and gets no session. */
    boolean isNobodys(HttpServletRequest request) {
        return request.getRequestedSessionId() == null && !pages.has(request.getRequestURI());
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        if (isForAPage(request) || Dialects.wantsPage(request) || request.getHeader(PART_OF_A_PAGE) != null) {
            login.commence(request, response, unauthenticated);
        } else if (path.equals("/")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", DiscoveryController.APIS);
        } else if (pages.has(path)) {
            response.setHeader("WWW-Authenticate", "Cookie realm=\"musubi\", form-action=\"/login\"");
            dialects.write(request, response, 401, FOR_PEOPLE);
        } else {
            dialects.write(request, response, 404, StatusText.of(404));
        }
    }

    /**
     * Also where a form came without the mark that its page is the hub's own: of whoever is logged in no more, while he wrote in
     * it, that says nothing else, and he is led to the login. The first page is that of operators; others are led to their own.
     */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (!pages.has(request.getRequestURI())) {
            dialects.tell(request, response, 404, StatusText.of(404));
        } else if (refused instanceof CsrfException && caller == null && Dialects.wantsPage(request)) {
            response.sendRedirect("/login?over");
        } else if (request.getRequestURI().equals("/") && request.getMethod().equals("GET") && caller != null) {
            response.sendRedirect(pages.first(CallerParty.roles(caller)));
        } else {
            denied.handle(request, response, refused);
        }
    }
}

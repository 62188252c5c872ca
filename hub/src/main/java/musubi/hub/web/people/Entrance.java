package musubi.hub.web.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Makes a session that of a person, where that is not done by the form for names and passwords. */
@Component
public final class Entrance {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository forms = new HttpSessionCsrfTokenRepository();
    private final AuthenticationSuccessHandler firstPage;

    Entrance(AuthenticationSuccessHandler firstPage) {
        this.firstPage = firstPage;
    }

    /** The session gets another id, forms of before are good no longer, and the answer leads to where the person wanted to be. */
    public void enter(HttpServletRequest request, HttpServletResponse response, PersonDetails person)
            throws IOException, ServletException {
        request.getSession();
        request.changeSessionId();
        forms.saveToken(null, request, response);
        firstPage.onAuthenticationSuccess(request, response, stay(request, response, person));
    }

    /** This session goes on, although those that began before are over. */
    Authentication stay(HttpServletRequest request, HttpServletResponse response, PersonDetails person) {
        var inside = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        inside.setDetails(new WebAuthenticationDetails(request));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(inside);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return inside;
    }
}

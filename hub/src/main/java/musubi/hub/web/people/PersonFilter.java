package musubi.hub.web.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever is no longer the one who logged in, and gives the others the rights that they have now. Asks the
 * database at each request, so that no node lets anybody in that another has switched off.
 */
public final class PersonFilter extends OncePerRequestFilter {

    private final PeopleWhoLogIn people;

    public PersonFilter(PeopleWhoLogIn people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var inside = SecurityContextHolder.getContext().getAuthentication();
        if (inside != null && inside.getPrincipal() instanceof PersonDetails then) {
            var now = people.find(then.getUsername(), then.person().generation());
            if (now.isPresent()) {
                var fresh = UsernamePasswordAuthenticationToken.authenticated(
                        now.get(), null, now.get().getAuthorities());
                fresh.setDetails(inside.getDetails());
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(fresh);
                SecurityContextHolder.setContext(context);
            } else {
                end(request);
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}

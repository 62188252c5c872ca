package musubi.hub.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** PACT clients ask at {@code /auth/token} (PACT 3 §5): the same endpoint under a second name. */
final class AuthTokenAliasFilter extends OncePerRequestFilter {

    private static final String ALIAS = "/auth/token";
    private static final String ENDPOINT = "/oauth2/token";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().equals(ALIAS)) {
            chain.doFilter(request, response);
            return;
        }
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getRequestURI() {
                        return ENDPOINT;
                    }

                    @Override
                    public String getServletPath() {
                        return ENDPOINT;
                    }
                },
                response);
    }
}

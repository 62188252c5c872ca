package musubi.hub.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads who asks for a token at a path of a door's own to the one endpoint, before any chain looks at the path. */
final class TokenPathFilter extends OncePerRequestFilter {

    private final TokenPaths paths;

    TokenPathFilter(TokenPaths paths) {
        this.paths = paths;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !paths.isFurther(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getRequestURI() {
                        return TokenPaths.ENDPOINT;
                    }

                    @Override
                    public String getServletPath() {
                        return TokenPaths.ENDPOINT;
                    }
                },
                response);
    }
}

package musubi.adapters.health.fhir.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.hub.gate.Gate;
import musubi.hub.message.Text;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds few large bodies in memory at once. Others wait a moment for their turn, and are then asked to come again; what says
 * of itself that it is small passes by.
 */
final class LargeBodyFilter extends OncePerRequestFilter {

    private static final long SMALL = 256 * 1024;
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore turns;
    private final Gate gate;
    private final FhirErrorWriter errors;

    /** @param most how many at once */
    LargeBodyFilter(int most, Gate gate, FhirErrorWriter errors) {
        this.turns = new Semaphore(most, true);
        this.gate = gate;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSmall(request)) {
            chain.doFilter(request, response);
        } else if (hasTurn()) {
            try {
                chain.doFilter(request, response);
            } finally {
                turns.release();
            }
        } else {
            response.setHeader("Retry-After", Integer.toString(PATIENCE_SECONDS));
            refuse(request, response);
        }
    }

    /** Written down, as every refusal of somebody known is. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = new Text(
                "The server is reading other large bodies; send it again in a moment",
                "ほかの大きな本文を処理中です。しばらくしてから再送してください");
        if (request.getUserPrincipal() != null) {
            gate.refuse(Caller.of(request), FhirFormats.R4_ID, text.en());
        }
        errors.write(request, response, 429, text);
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A body that says nothing of its length may be of any; so may one that is packed. */
    private static boolean isSmall(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return length < 0
                ? request.getHeader("Transfer-Encoding") == null
                : length == 0 || length <= SMALL && request.getHeader("Content-Encoding") == null;
    }
}

package musubi.hub.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import musubi.hub.adapter.Door;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds each client to its partner's requests per minute, and each address without a token to a common limit (RFC 6585 §4). */
final class RateLimitFilter extends OncePerRequestFilter {

    private static final int MOST_BUCKETS = 50_000;

    private final Function<HttpServletRequest, Door.ErrorWriter> errors;
    private final int anonymousPerMinute;
    private final RecentlyUsed<String, Bucket> buckets = new RecentlyUsed<>(MOST_BUCKETS);

    /** @param errors in whose words a request is told to come later */
    RateLimitFilter(Function<HttpServletRequest, Door.ErrorWriter> errors, int anonymousPerMinute) {
        this.errors = errors;
        this.anonymousPerMinute = anonymousPerMinute;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var probe = bucket(request).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        var seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        response.setHeader("Retry-After", Long.toString(seconds));
        errors.apply(request)
                .write(
                        request,
                        response,
                        429,
                        new Text(
                                "Too many requests. Try again in " + seconds + " s.",
                                "リクエストが多すぎます。" + seconds + "秒後にやり直してください。"));
    }

    private Bucket bucket(HttpServletRequest request) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        var name = caller instanceof PartyAuthentication known
                ? name(known.getPrincipal())
                : "address " + request.getRemoteAddr();
        var limit = caller instanceof PartyAuthentication party ? party.requestsPerMinute() : anonymousPerMinute;
        return buckets.get(name + " " + limit, _ -> bucket(limit));
    }

    /** Of a partner with many clients, one that asks without end leaves the others theirs. */
    private static String name(Party party) {
        return party.client() == null ? "partner " + party.id() : "client " + party.client();
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build())
                .build();
    }
}

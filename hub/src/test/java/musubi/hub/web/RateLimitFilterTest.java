package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** Each partner has its own requests per minute, and nobody uses up another's (RFC 6585 §4). */
class RateLimitFilterTest {

    private static final Party CLINIC =
            new Party("omika-clinic", Set.of(), Set.of(), Set.of(), Purpose.TREATMENT).by("ward");
    private static final Party HOSPITAL =
            new Party("hitachi-bay-hospital", Set.of(), Set.of(), Set.of(), Purpose.TREATMENT).by("his");

    private final RateLimitFilter filter = new RateLimitFilter(_ -> new ProblemWriter(), 2);

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoHasUsedUpItsMinuteIsToldWhenToComeAgain() throws ServletException, IOException {
        assertThat(statuses(CLINIC, 3, 5)).containsExactly(200, 200, 200, 429, 429);

        var refused = ask(CLINIC, 3, "203.0.113.7");
        assertThat(Integer.parseInt(Objects.requireNonNull(refused.getHeader("Retry-After"))))
                .isBetween(1, 21);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("Too many requests")
                .contains("リクエストが多すぎます");
    }

    @Test
    void onePartnerUsesUpNothingOfAnothers() {
        assertThat(statuses(CLINIC, 1, 2)).containsExactly(200, 429);
        assertThat(statuses(HOSPITAL, 1, 2)).containsExactly(200, 429);
    }

    @Test
    void oneClientUsesUpNothingOfAnotherOfTheSamePartner() {
        assertThat(statuses(CLINIC, 1, 2)).containsExactly(200, 429);
        assertThat(statuses(CLINIC.by("reception"), 1, 2)).containsExactly(200, 429);
    }

    @Test
    void whoBringsNoTokenIsCountedByAddress() throws ServletException, IOException {
        assertThat(ask(null, 0, "203.0.113.7").getStatus()).isEqualTo(200);
        assertThat(ask(null, 0, "203.0.113.7").getStatus()).isEqualTo(200);
        assertThat(ask(null, 0, "203.0.113.7").getStatus()).isEqualTo(429);
        assertThat(ask(null, 0, "203.0.113.8").getStatus()).isEqualTo(200);
    }

    /** A hospital behind the same address as a stranger who hammers at the door is not held back by him. */
    @Test
    void aTokenIsNotCountedByAddress() throws ServletException, IOException {
        for (var i = 0; i < 5; i++) {
            ask(null, 0, "203.0.113.7");
        }

        assertThat(ask(CLINIC, 100, "203.0.113.7").getStatus()).isEqualTo(200);
    }

    @Test
    void aLimitThatWasRaisedCountsAtOnce() {
        assertThat(statuses(CLINIC, 1, 2)).containsExactly(200, 429);
        assertThat(statuses(CLINIC, 10, 1)).containsExactly(200);
    }

    @Test
    void whatIsHeldBackReachesNothingBehind() throws ServletException, IOException {
        statuses(CLINIC, 1, 1);
        SecurityContextHolder.getContext().setAuthentication(new PartyAuthentication(CLINIC, 1));
        var chain = new MockFilterChain();

        filter.doFilter(request("203.0.113.7"), new MockHttpServletResponse(), chain);

        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void whereTokensAreAskedForItIsToldInTheWordsOfOAuth() throws ServletException, IOException {
        var tokens = new RateLimitFilter(_ -> new OAuthErrorWriter(), 1);
        tokens.doFilter(request("203.0.113.7"), new MockHttpServletResponse(), new MockFilterChain());
        var second = new MockHttpServletResponse();

        tokens.doFilter(request("203.0.113.7"), second, new MockFilterChain());

        assertThat(second.getStatus()).isEqualTo(429);
        assertThat(second.getContentAsString()).contains("\"error\":\"temporarily_unavailable\"");
    }

    private List<Integer> statuses(Party party, int perMinute, int times) {
        return IntStream.range(0, times)
                .map(_ -> {
                    try {
                        return ask(party, perMinute, "203.0.113.7").getStatus();
                    } catch (ServletException | IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .boxed()
                .toList();
    }

    private MockHttpServletResponse ask(@Nullable Party party, int perMinute, String address)
            throws ServletException, IOException {
        SecurityContextHolder.clearContext();
        if (party != null) {
            SecurityContextHolder.getContext().setAuthentication(new PartyAuthentication(party, perMinute));
        }
        var response = new MockHttpServletResponse();
        filter.doFilter(request(address), response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest request(String address) {
        var request = new MockHttpServletRequest("GET", "/hub/messages");
        request.setRemoteAddr(address);
        return request;
    }
}

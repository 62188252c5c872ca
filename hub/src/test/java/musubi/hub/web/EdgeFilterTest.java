package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What no door could take is refused before any door sees it, in the words of the door that was asked. */
class EdgeFilterTest {

    private static final int LARGEST_FORM = 100;

    private final EdgeFilter edge = new EdgeFilter(LetterDialect.dialects(), LARGEST_FORM);
    private final AtomicReference<@Nullable HttpServletRequest> passed = new AtomicReference<>();

    @ParameterizedTest
    @CsvSource({
        "BREW, /letters/1, '', 405",
        "TRACE, /letters/1, '', 405",
        "GET, /letters/%ff, '', 400",
        "GET, /letters/a%0Ab, '', 400",
        "PUT, /letters/1, text, 415",
        "PUT, /letters/1, */*, 415",
        "POST, /letters/1, text/*, 415"
    })
    void whatNoDoorCouldTakeIsRefusedInItsWords(String method, String path, String type, int status)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest(method, path);
        if (!type.isEmpty()) {
            request.setContentType(type);
        }

        var answer = through(request);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).startsWith("LETTER ");
        assertThat(passed.get()).isNull();
    }

    @Test
    void whoAsksByAMethodThatNobodyKnowsIsToldThoseThatThereAre() throws ServletException, IOException {
        assertThat(through(new MockHttpServletRequest("BREW", "/letters/1")).getHeader("Allow"))
                .isEqualTo("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        assertThat(through(new MockHttpServletRequest("GET", "/oauth2/token")).getHeader("Allow"))
                .isEqualTo("POST");
    }

    @Test
    void aQueryThatIsNotTextIsRefused() throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/letters/1");
        request.setQueryString("to=%C3");

        assertThat(through(request).getStatus()).isEqualTo(400);
    }

    @Test
    void aFormOfAPageIsReadUpToItsLimitAndNoByteFurther() throws ServletException, IOException {
        assertThat(through(form("/login", LARGEST_FORM)).getStatus()).isEqualTo(200);
        var seen = java.util.Objects.requireNonNull(passed.get());
        assertThat(seen.getParameter("a")).hasSize(LARGEST_FORM - 2);
        assertThat(seen.getInputStream().readAllBytes())
                .as("for who prefers the body")
                .hasSize(LARGEST_FORM);
        passed.set(null);

        var refused = through(form("/login", LARGEST_FORM + 1));

        assertThat(refused.getStatus()).isEqualTo(413);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("100 bytes")
                .contains("100バイト");
        assertThat(passed.get()).isNull();
    }

    /** {@code curl --data-binary} calls everything a form. */
    @Test
    void atADoorForMessagesABodyIsAMessageWhateverItIsCalled() throws ServletException, IOException {
        assertThat(through(form("/letters/1", 5_000)).getStatus()).isEqualTo(200);
        var seen = java.util.Objects.requireNonNull(passed.get());

        assertThat(seen.getParameterMap()).isEmpty();
        assertThat(seen.getInputStream().readAllBytes()).hasSize(5_000);
    }

    @Test
    void thePageForErrorsGetsEveryRequest() throws ServletException, IOException {
        var request = new MockHttpServletRequest("BREW", "/%ff");
        request.setDispatcherType(DispatcherType.ERROR);

        assertThat(through(request).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse through(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        edge.doFilter(request, response, (seen, _) -> passed.set((HttpServletRequest) seen));
        return response;
    }

    private static MockHttpServletRequest form(String path, int size) {
        var request = new MockHttpServletRequest("POST", path);
        request.setContentType("application/x-www-form-urlencoded");
        request.setContent(("a=" + "x".repeat(size - 2)).getBytes(StandardCharsets.US_ASCII));
        return request;
    }
}

package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import musubi.hub.message.Spool;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What controllers and the framework throw comes out in the words of the door, and tells nothing of our inside. */
class ProblemAdviceTest {

    private static final Pattern NUMBER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final ProblemAdvice advice = new ProblemAdvice(LetterDialect.dialects());
    private final MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/letters/1");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whatTheFrameworkRefusesIsToldInTheDoorsDialect() throws Exception {
        for (var thrown : List.of(
                new HttpRequestMethodNotSupportedException("BURN", List.of("GET", "PUT")),
                new HttpMediaTypeNotSupportedException(MediaType.TEXT_HTML, List.of(MediaType.TEXT_PLAIN)),
                new MissingServletRequestParameterException("type", "String"),
                new NoResourceFoundException(org.springframework.http.HttpMethod.GET, "letters/1"))) {
            var answer = new MockHttpServletResponse();
            advice.handleException(thrown, new ServletWebRequest(request, answer));

            var expected = ((org.springframework.web.ErrorResponse) thrown)
                    .getStatusCode()
                    .value();
            assertThat(answer.getStatus()).isEqualTo(expected);
            assertThat(answer.getContentAsString()).startsWith("LETTER ");
        }
    }

    @Test
    void whichMethodsThereAreIsToldInTheHeaderForIt() throws Exception {
        advice.handleException(
                new HttpRequestMethodNotSupportedException("BURN", List.of("GET", "PUT")),
                new ServletWebRequest(request, response));

        assertThat(response.getHeader("Allow")).contains("GET").contains("PUT");
    }

    @Test
    void jsonThatCannotBeReadIsPointedTo() throws Exception {
        var unreadable = new HttpMessageNotReadableException(
                "no", new JsonParseException(null, "secret value"), new MockHttpInputMessage(new byte[0]));

        advice.handleException(unreadable, new ServletWebRequest(request, response));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString())
                .startsWith("LETTER The body cannot be read")
                .doesNotContain("secret");
    }

    @Test
    void tooLargeABodyIsToldTheLimitOfItsFormat(@TempDir Path folder) throws IOException {
        var tooLarge = org.assertj.core.api.Assertions.catchThrowableOfType(
                Spool.TooLarge.class,
                () -> new Spool(folder, 1_000).receive(new ByteArrayInputStream(new byte[1_001])));

        advice.tooLarge(tooLarge, request, response);

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentAsString()).contains("at most 1000 bytes");
    }

    /** The caller is told a number, under which the log has the rest. */
    @Test
    void troubleOfOursIsANumberAndNothingElse() throws IOException {
        advice.trouble(new IllegalStateException("password of omika-clinic is hunter2"), request, response);

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString())
                .containsPattern(NUMBER)
                .doesNotContain("hunter2")
                .doesNotContain("omika");
    }

    @Test
    void anArgumentThatIsWrongIsTheCallers() throws IOException {
        advice.wrong(new IllegalArgumentException("Not a format id: 'x'"), request, response);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).contains("Not a format id: 'x'");
    }

    @Test
    void whereNoDoorStandsTheJapaneseIsThereToo() throws IOException {
        request.setRequestURI("/hub/messages");

        advice.wrong(new IllegalArgumentException("Not a format id: 'x'"), request, response);

        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .contains("\"detailJa\":\"リクエストを読み取れません。 Not a format id: 'x'\"");
    }

    @Test
    void aBrowserIsLedToThePageForErrorsAndADoorsClientNever() throws IOException {
        request.addHeader("Accept", "text/html");
        advice.unreadable(request, response);
        assertThat(response.getContentAsString()).startsWith("LETTER ");

        var page = new MockHttpServletRequest("GET", "/console/x");
        page.addHeader("Accept", "text/html");
        var answer = new MockHttpServletResponse();
        advice.unreadable(page, answer);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).isEmpty();
        assertThat(page.getAttribute(Dialects.SAID)).isEqualTo(StatusText.of(400));
    }

    @Test
    void toWhoHungUpNothingIsSaid() {
        advice.gone(new ClientAbortException("gone"), response);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentLength()).isZero();
    }

    @Test
    void anAnswerThatHasBegunIsNotBegunAgain() throws Exception {
        response.getWriter().write("half of a letter");
        response.flushBuffer();

        advice.handleException(
                new MissingServletRequestParameterException("type", "String"),
                new ServletWebRequest(request, response));

        assertThat(response.getContentAsString()).isEqualTo("half of a letter");
    }
}

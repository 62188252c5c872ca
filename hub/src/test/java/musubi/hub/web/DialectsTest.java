package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import musubi.hub.message.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is wrong is said in the words of whoever was asked. */
class DialectsTest {

    private static final Text TEXT = new Text("No such letter.", "その手紙はありません。");

    private final Dialects dialects = LetterDialect.dialects();

    @ParameterizedTest
    @CsvSource({
        "/letters/1, LETTER No such letter.",
        "/letters, LETTER No such letter.",
        "/%6Cetters/1, LETTER No such letter."
    })
    void aDoorSpeaksForItself(String path, String said) throws IOException {
        assertThat(tell(path, "text/html").getContentAsString()).isEqualTo(said);
    }

    @Test
    void whereNobodyHasADialectItIsAProblemInBothLanguages() throws IOException {
        for (var path : List.of("/hub/messages", "/nowhere", "/lettersandmore")) {
            var answer = tell(path, "application/json");
            var problem = json(answer);

            assertThat(answer.getContentType()).startsWith("application/problem+json");
            assertThat(problem.at("/title").asText()).isEqualTo("Not Found");
            assertThat(problem.at("/status").asInt()).isEqualTo(404).isEqualTo(answer.getStatus());
            assertThat(problem.at("/detail").asText()).isEqualTo(TEXT.en());
            assertThat(problem.at("/detailJa").asText()).isEqualTo(TEXT.ja());
            assertThat(problem.at("/instance").asText()).isEqualTo(path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, invalid_client",
        "403, unauthorized_client",
        "400, invalid_request",
        "413, invalid_request",
        "500, server_error"
    })
    void theTokenEndpointSpeaksAsOAuthDoes(int status, String error) throws IOException {
        var response = new MockHttpServletResponse();
        dialects.write(new MockHttpServletRequest("POST", "/oauth2/token"), response, status, TEXT);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(json(response).at("/error").asText()).isEqualTo(error);
        assertThat(json(response).at("/error_description").asText())
                .as("RFC 6749 §5.2 has ASCII alone")
                .isEqualTo(TEXT.en());
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("WWW-Authenticate") != null).isEqualTo(status == 401);
    }

    @Test
    void aBrowserGetsAPageWhereNoDoorStands() throws IOException {
        var response = tell("/console/nowhere", "text/html,*/*");

        assertThat(response.getErrorMessage()).isNull();
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString())
                .as("the page is dispatched to")
                .isEmpty();
        assertThat(dialects.spokenAt("/console/nowhere")).isFalse();
        assertThat(dialects.spokenAt("/letters/1")).isTrue();
        assertThat(dialects.spokenAt("/oauth2/jwks")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 408, 411, 413, 414, 415, 416, 418, 429, 431, 500, 501, 503})
    void eachStatusHasASentenceInBothLanguages(int status) {
        var text = StatusText.of(status);

        assertThat(text.en()).isPrintable().endsWith(".");
        assertThat(text.ja()).endsWith("。");
        assertThat(status >= 500 || !text.equals(StatusText.of(500))).isTrue();
    }

    private MockHttpServletResponse tell(String path, String accept) throws IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept", accept);
        var response = new MockHttpServletResponse();
        dialects.tell(request, response, 404, TEXT);
        return response;
    }

    private static JsonNode json(MockHttpServletResponse response) throws IOException {
        return JsonMapper.builder().build().readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }
}

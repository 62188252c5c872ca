package musubi.adapters.energy.openadr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import musubi.hub.message.Text;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OpenAdrErrorWriterTest {

    private static final Text SAID = new Text("No.", "いいえ。");

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aProblemIsPlainJsonWithItsStatus() throws IOException {
        new OpenAdrErrorWriter(false).write(request, response, 401, SAID);

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"VTN\"");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
                        + "\"detail\":\"No.\",\"detailJa\":\"いいえ。\"}");
    }

    @Test
    void whoAsksForProblemDetailsGetsThem() throws IOException {
        request.addHeader("Accept", "application/problem+json");

        new OpenAdrErrorWriter(false).write(request, response, 404, SAID);

        assertThat(response.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void theReferenceImplementationForbidsABadToken() throws IOException {
        new OpenAdrErrorWriter(true).write(request, response, 401, SAID);

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("\"status\":403");
    }
}

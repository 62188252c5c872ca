package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** A client that gets no token is told why in the words of OAuth 2, and never whether its name is known (RFC 6749 §5.2). */
class OAuthErrorWriterTest {

    @ParameterizedTest
    @CsvSource({
        "invalid_grant, 400, unsupported_grant_type",
        "unsupported_grant_type, 400, unsupported_grant_type",
        "invalid_request, 400, invalid_request",
        "invalid_client, 401, invalid_client",
        "anything_else, 401, invalid_client"
    })
    void whatTheFrameworkFoundIsToldAsTheStandardSays(String found, int status, String told) throws IOException {
        var answer = refuse(new OAuth2AuthenticationException(found));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(json(answer, "/error")).isEqualTo(told);
        assertThat(json(answer, "/error_description")).isPrintable().isASCII();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo(status == 401 ? "Basic realm=\"musubi\"" : null);
    }

    @Test
    void aWrongSecretAndAnUnknownNameAreToldTheSame() throws IOException {
        var wrong = refuse(new BadCredentialsException("wrong secret of omika-clinic"));
        var unknown = refuse(new OAuth2AuthenticationException("invalid_client"));

        assertThat(wrong.getStatus()).isEqualTo(unknown.getStatus());
        assertThat(wrong.getContentAsString())
                .isEqualTo(unknown.getContentAsString())
                .doesNotContain("omika-clinic");
    }

    private static MockHttpServletResponse refuse(AuthenticationException failure) throws IOException {
        var response = new MockHttpServletResponse();
        new OAuthErrorWriter().refuse(new MockHttpServletRequest("POST", "/oauth2/token"), response, failure);
        return response;
    }

    private static String json(MockHttpServletResponse response, String pointer) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(response.getContentAsString())
                .at(pointer)
                .asText();
    }
}

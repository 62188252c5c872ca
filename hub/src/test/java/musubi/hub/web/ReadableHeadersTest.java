package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** A header that cannot be read counts as not sent; one that nobody reads is left alone. */
class ReadableHeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept | application/json;q=0.5, */*",
                "accept-language | ja, en;q=0.8",
                "Range | bytes=0-99",
                "If-Modified-Since | Fri, 27 Nov 2026 03:00:00 GMT",
                "If-None-Match | W/\"1\", \"2\"",
                "If-None-Match | *",
                "Origin | https://kiosk.example:8443",
                "Origin | null",
                "Access-Control-Request-Method | PATCH",
                "X-Whatever | \u0000 anything"
            })
    void whatItsStandardAllowsCanBeRead(String name, String value) {
        assertThat(ReadableHeaders.isReadable(name, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept | application/",
                "Accept | a/b;q=high",
                "Accept-Language | ja;q=2",
                "Accept-Language | ???",
                "Range | bytes=9-1",
                "Range | lines=1-2",
                "If-Modified-Since | yesterday",
                "If-Unmodified-Since | Fri, 31 Feb 2026 03:00:00 GMT",
                "If-None-Match | 1",
                "If-None-Match | *, \"1\"",
                "Origin | kiosk",
                "Origin | https://kiosk.example:99999",
                "Access-Control-Request-Method | patch it"
            })
    void anythingElseCannot(String name, String value) {
        assertThat(ReadableHeaders.isReadable(name, value)).isFalse();
    }

    @Test
    void aListAsLongAsAPageIsNoPreference() {
        assertThat(ReadableHeaders.isReadable("Accept", "a/b,".repeat(50) + "a/b"))
                .isFalse();
        assertThat(ReadableHeaders.isReadable("Accept", "a/b,".repeat(49) + "a/b"))
                .isTrue();
        assertThat(ReadableHeaders.isReadable("Accept-Language", "ja,".repeat(400)))
                .isFalse();
    }

    @Test
    void behindTheEdgeSuchAHeaderWasNeverSent() {
        var sent = new MockHttpServletRequest("GET", "/");
        sent.addHeader("Accept", "application/");
        sent.addHeader("If-Modified-Since", "yesterday");
        sent.addHeader("Accept-Language", "ja");
        sent.addHeader("X-Whatever", "1");
        var request = new ReadableRequest(sent, java.util.Map.of(), null);

        assertThat(request.getHeader("Accept")).isNull();
        assertThat(request.getHeaders("Accept").hasMoreElements()).isFalse();
        assertThat(request.getDateHeader("If-Modified-Since")).isEqualTo(-1);
        assertThat(Collections.list(request.getHeaderNames()))
                .containsExactlyInAnyOrder("Accept-Language", "X-Whatever");
    }
}

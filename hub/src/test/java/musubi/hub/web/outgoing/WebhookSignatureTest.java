package musubi.hub.web.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.Test;

/** A receiver that knows the secret knows that a message is the city's, and that nobody changed it on the way. */
class WebhookSignatureTest {

    private static final String ID = "0193";
    private static final String TIME = "1764212345";

    /** Computed with {@code openssl dgst -sha256 -hmac}. */
    @Test
    void itIsWhatTheStandardSays() {
        assertThat(WebhookSignature.of("s3cret", ID, TIME, payload("hello")))
                .isEqualTo("v1,EUGLnLpjCoi54GCdeEn+1CEX0gQ3ci3bFA3Y8VJ7eb0=");
    }

    @Test
    void itChangesWithEverythingThatIsSigned() {
        var signature = WebhookSignature.of("s3cret", ID, TIME, payload("hello"));

        assertThat(WebhookSignature.of("s3cret", ID, TIME, payload("hello"))).isEqualTo(signature);
        assertThat(WebhookSignature.of("other", ID, TIME, payload("hello"))).isNotEqualTo(signature);
        assertThat(WebhookSignature.of("s3cret", "0194", TIME, payload("hello")))
                .isNotEqualTo(signature);
        assertThat(WebhookSignature.of("s3cret", ID, "1764212346", payload("hello")))
                .isNotEqualTo(signature);
        assertThat(WebhookSignature.of("s3cret", ID, TIME, payload("hellO"))).isNotEqualTo(signature);
    }

    @Test
    void aBodyThatLiesElsewhereIsSignedAsOneInMemory() {
        var bytes = new byte[200_000];
        var elsewhere = Payload.at(() -> new ByteArrayInputStream(bytes), bytes.length, new byte[32]);

        assertThat(WebhookSignature.of("s3cret", ID, TIME, elsewhere))
                .isEqualTo(WebhookSignature.of("s3cret", ID, TIME, Payload.of(bytes)));
    }

    private static Payload payload(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }
}

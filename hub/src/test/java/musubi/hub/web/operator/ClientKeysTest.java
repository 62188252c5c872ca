package musubi.hub.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.util.Optional;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.PartnerReply;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are registered as public ones, and from addresses to which the hub goes. */
class ClientKeysTest {

    private final ClientKeys keys = new ClientKeys(new PartnerClient() {
        @Override
        public PartnerReply send(musubi.hub.adapter.PartnerRequest request) {
            throw new AssertionError("nothing is fetched when it is registered");
        }

        @Override
        public Optional<Text> refusal(String partner, String address) {
            return address.startsWith("https://")
                    ? Optional.empty()
                    : Optional.of(new Text("write an https URL.", "https の URL を記入してください。"));
        }
    });

    @Test
    void aClientThatGetsASecretBringsNone() {
        assertThatCode(() -> keys.check("omika-clinic", null, null)).doesNotThrowAnyException();
    }

    @Test
    void aSetOfPublicKeysIsTaken() throws JOSEException {
        var pair = new ECKeyGenerator(Curve.P_384).keyID("1").generate();

        assertThatCode(() -> keys.check("omika-clinic", new JWKSet(pair).toString(), null))
                .doesNotThrowAnyException();
    }

    /** A private key that came this far is no secret any more. */
    @Test
    void aPrivateKeyIsRefusedAndIsToBeThrownAway() throws JOSEException {
        var pair = new ECKeyGenerator(Curve.P_384).keyID("1").generate();
        var shared = new OctetSequenceKeyGenerator(256).generate();

        assertThat(refused(new JWKSet(pair).toString(false), null))
                .contains("private key")
                .contains("Throw that key away");
        assertThat(refused(new JWKSet(shared).toString(false), null)).contains("private key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"EC\"}]}",
                "-----BEGIN PUBLIC KEY-----",
                "null",
                "4711",
                "\"keys\"",
                "{\"keys\":[null]}",
                "{\"keys\":[7]}",
                "{\"keys\":null}",
                "{\"keys\":{}}"
            })
    void whatHoldsNoPublicKeyIsRefused(String jwks) {
        assertThat(refused(jwks, null)).contains("RFC 7517");
    }

    @Test
    void aBookIsNoSetOfKeys() {
        assertThat(refused("{\"keys\":[]," + " ".repeat(64 * 1024) + "\"a\":1}", null))
                .contains("at most 64 kB");
    }

    @Test
    void anAddressToWhichTheHubDoesNotGoIsRefusedWithTheReason() {
        assertThat(refused(null, "http://clinic.example/jwks")).isEqualTo("'jwksUrl': write an https URL.");
        assertThatCode(() -> keys.check("omika-clinic", null, "https://clinic.example/jwks"))
                .doesNotThrowAnyException();
    }

    private String refused(@Nullable String jwks, @Nullable String jwksUrl) {
        var said = new String[1];
        assertThatThrownBy(() -> keys.check("omika-clinic", jwks, jwksUrl))
                .isInstanceOfSatisfying(OperatorProblem.class, it -> {
                    var notice = it.notices().getFirst();
                    assertThat(notice.place()).isEqualTo(jwks == null ? "jwksUrl" : "jwks");
                    assertThat(notice.text().ja()).isNotBlank();
                    said[0] = notice.text().en();
                });
        return said[0];
    }
}

package musubi.hub.partner.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final Totp APP = Totp.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, Appendix B, of whose eight digits the last six are ours. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(APP.code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aClockMayBeOneStepOffAndNoMore() {
        var code = "050471"; // of the step that begins at 1111111110
        assertThat(APP.step(code, Instant.ofEpochSecond(1111111110))).hasValue(37037037);
        assertThat(APP.step(code, Instant.ofEpochSecond(1111111110 - 30))).hasValue(37037037);
        assertThat(APP.step(code, Instant.ofEpochSecond(1111111110 + 59))).hasValue(37037037);
        assertThat(APP.step(code, Instant.ofEpochSecond(1111111110 - 31))).isEmpty();
        assertThat(APP.step(code, Instant.ofEpochSecond(1111111110 + 60))).isEmpty();
        assertThat(APP.step("50471", Instant.ofEpochSecond(1111111110))).isEmpty();
        assertThat(APP.step("", Instant.ofEpochSecond(1111111110))).isEmpty();
    }

    @Test
    void theSecretIsWrittenInBase32() {
        assertThat(APP.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.of(new byte[20]).text()).isEqualTo("A".repeat(32));
        assertThat(APP.uri("rika"))
                .isEqualTo("otpauth://totp/Musubi:rika?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Musubi&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void noTwoSecretsAreTheSameAndNoneIsPrinted() {
        var secret = Totp.random();
        assertThat(secret.text()).hasSize(32).isNotEqualTo(Totp.random().text());
        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThatThrownBy(() -> Totp.of(new byte[19])).hasMessageContaining("20 bytes");
    }
}

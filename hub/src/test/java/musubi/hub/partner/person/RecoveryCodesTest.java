package musubi.hub.partner.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecoveryCodesTest {

    @Test
    void tenCodesAreMadeOfLettersThatNobodyMistakes() {
        var codes = RecoveryCodes.make();

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(it -> it.matches("([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}"));
    }

    @Test
    void aCodeIsTheSameHoweverItIsTyped() {
        var code = "0a1b-cdef-ghjk-mnpq";
        var hash = RecoveryCodes.hash(code);

        assertThat(RecoveryCodes.hash(code.toUpperCase(Locale.ROOT))).isEqualTo(hash);
        assertThat(RecoveryCodes.hash(" Oalb cdef ghjk mnpq ")).isEqualTo(hash);
        assertThat(RecoveryCodes.hash("oaibcdefghjkmnpq")).isEqualTo(hash);
        assertThat(RecoveryCodes.hash("0a1b-cdef-ghjk-mnpr")).isNotEqualTo(hash);
    }
}

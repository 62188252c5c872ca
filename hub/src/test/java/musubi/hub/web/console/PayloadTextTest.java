package musubi.hub.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.Test;

class PayloadTextTest {

    @Test
    void aJapaneseHl7MessageIsReadInItsOwnCharsetLineByLine() {
        var bytes = "MSH|^~\\&|HIS\rPID|||1||日立^花子\r".getBytes(Charset.forName("ISO-2022-JP"));

        assertThat(PayloadText.of(Payload.of(bytes)))
                .isEqualTo(new PayloadText("MSH|^~\\&|HIS\nPID|||1||日立^花子\n", "ISO-2022-JP", true));
    }

    @Test
    void shiftJisIsReadAsSuchBecauseItIsNoUtf8() {
        var bytes = "停留所,大甕駅".getBytes(Charset.forName("windows-31j"));

        assertThat(PayloadText.of(Payload.of(bytes))).isEqualTo(new PayloadText("停留所,大甕駅", "windows-31j", true));
    }

    @Test
    void whatIsNoTextIsShownInHexadecimal() {
        var bytes = new byte[] {0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff};

        assertThat(PayloadText.of(Payload.of(bytes)))
                .isEqualTo(new PayloadText(
                        "000000  50 4b 03 04 00 00 00 00 00 00 00 00 00 00 00 00\n000010  ff", "hex", true));
    }

    @Test
    void ofALargeTextTheBeginningIsShownEvenWhenItIsCutWithinACharacter() {
        var shown = PayloadText.of(Payload.of("結".repeat(100_000).getBytes(StandardCharsets.UTF_8)));

        assertThat(shown.whole()).isFalse();
        assertThat(shown.charset()).isEqualTo("UTF-8");
        assertThat(shown.text()).startsWith("結結結").hasSizeLessThan(22_000);
    }

    @Test
    void anEmptyBodyIsAnEmptyText() {
        assertThat(PayloadText.of(Payload.of(new byte[0]))).isEqualTo(new PayloadText("", "UTF-8", true));
    }
}

package musubi.hub.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import musubi.hub.partner.person.Totp;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int QUIET = 4;

    /** The drawing is read as a reader reads it: dark modules, within a quiet zone of four. */
    @Test
    void whatIsDrawnReadsBackAsWhatWasWritten() throws Exception {
        var uri = Totp.random().uri("desk-0123456789ab-of-a-long-name-that-fills-sixty-four-characters");
        var code = QrCode.of(uri);
        var modules = new BitMatrix(code.size() - 2 * QUIET);
        MODULE.matcher(code.path())
                .results()
                .forEach(it ->
                        modules.set(Integer.parseInt(it.group(1)) - QUIET, Integer.parseInt(it.group(2)) - QUIET));

        assertThat(MODULE.matcher(code.path()).replaceAll("")).isEmpty();
        assertThat(new Decoder().decode(modules).getText()).isEqualTo(uri);
    }
}

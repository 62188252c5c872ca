package musubi.adapters.emissions.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import musubi.hub.message.Codec;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The zip of an edition: what is shipped goes through it unchanged, and what is no such zip is told so. */
class EditionCodecTest {

    private static final EditionCodec CODEC = new EditionCodec(new EditionReader(Activities.load()));

    @Test
    void whatIsWrittenReadsAsItWas() throws IOException {
        var read = (Codec.Read<EditionFile>) CODEC.read(zip(files("")));
        var again = (Codec.Read<EditionFile>) CODEC.read(CODEC.write(read.data()));

        assertThat(again.data().edition()).isEqualTo(read.data().edition());
        assertThat(again.notices()).isEmpty();
        assertThat(CODEC.write(read.data()).sha256Hex())
                .isEqualTo(CODEC.write(again.data()).sha256Hex());
    }

    @Test
    void theFilesMayStandInOneFolder() throws IOException {
        assertThat(CODEC.read(zip(files("2025-heat-r1/")))).isInstanceOf(Codec.Read.class);
    }

    @Test
    void whatIsNoSuchZipIsToldSo() throws IOException {
        var whole = zip(files("")).bytes();
        var more = new LinkedHashMap<>(files(""));
        more.put("notes.txt", new byte[1]);
        var bomb = new LinkedHashMap<>(files(""));
        bomb.put("factors.csv", new byte[5 << 20]);

        assertThat(code(Payload.of("id: x".getBytes(StandardCharsets.UTF_8)))).isEqualTo("file-missing");
        assertThat(code(Payload.of(Arrays.copyOf(whole, whole.length / 3)))).isEqualTo("not-a-zip");
        assertThat(code(Payload.of(new byte[0]))).isEqualTo("file-missing");
        assertThat(code(zip(more))).isEqualTo("unknown-file");
        assertThat(code(zip(files("a/b/")))).isEqualTo("unknown-file");
        assertThat(code(zip(bomb))).isEqualTo("too-large");
        assertThat(code(zip(Map.of("edition.yaml", new byte[0])))).isEqualTo("file-missing");
    }

    private static String code(Payload payload) {
        return CODEC.read(payload).notices().getFirst().code();
    }

    private static Map<String, byte[]> files(String folder) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : new String[] {"edition.yaml", "factors.csv"}) {
            files.put(
                    folder + name,
                    new ClassPathResource("profiles/emissions/factors/2025-heat-r1/" + name).getContentAsByteArray());
        }
        return files;
    }

    private static Payload zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return Payload.of(bytes.toByteArray());
    }
}

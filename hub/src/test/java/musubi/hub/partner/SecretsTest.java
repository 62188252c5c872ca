package musubi.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of a node lie in files that only its own user may read. */
class SecretsTest {

    private final Path folder;
    private final Secrets secrets;

    SecretsTest(@TempDir Path folder) {
        this.folder = folder.resolve("secrets");
        this.secrets = new Secrets(this.folder);
    }

    @Test
    void aSecretIsMadeOnceAndStaysTheSameAlsoForTheNextStart() {
        var first = secrets.get("clients/omika-clinic");

        assertThat(first).hasSize(32).matches("[A-Za-z0-9_-]+");
        assertThat(secrets.get("clients/omika-clinic")).isEqualTo(first);
        assertThat(new Secrets(folder).get("clients/omika-clinic")).isEqualTo(first);
        assertThat(secrets.get("clients/juo-nurse")).isNotEqualTo(first);
    }

    @Test
    void whatIsPutTakesThePlaceOfWhatWas() {
        secrets.get("webhook-omika-clinic");

        secrets.put("webhook-omika-clinic", "n3w");

        assertThat(secrets.find("webhook-omika-clinic")).contains("n3w");
        assertThat(secrets.get("webhook-omika-clinic")).isEqualTo("n3w");
        secrets.remove("webhook-omika-clinic");
        assertThat(secrets.find("webhook-omika-clinic")).isEmpty();
        secrets.remove("webhook-omika-clinic");
    }

    @Test
    void onlyTheOwnUserMayReadThem() throws IOException {
        secrets.put("clients/omika-clinic", "s3cret");

        assertThat(permissions(folder.resolve("clients/omika-clinic"))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("clients"))).isEqualTo("rwx------");
    }

    @Test
    void aSecretOfAPartnersIsNotPrintedAndNotBlank() {
        assertThat(new Secret("s3cret", "0ld").toString()).isEqualTo("(secret)");
        assertThat(new Credential.Bearer(Secret.of("s3cret")).toString()).doesNotContain("s3cret");
        assertThat(new Secret("new", "old").values()).containsExactly("new", "old");
        assertThatThrownBy(() -> Secret.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}

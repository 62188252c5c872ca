package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import musubi.hub.partner.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a city has no certificate, the hub makes one for this machine, once. */
class SelfMadeCertificateTest {

    private final Path folder;
    private final Secrets secrets;

    SelfMadeCertificateTest(@TempDir Path folder) {
        this.folder = folder;
        this.secrets = new Secrets(folder);
    }

    @Test
    void itIsForThisMachineAndStaysTheSame() throws Exception {
        var made =
                (X509Certificate) new SelfMadeCertificate(secrets).get().store().getCertificate("musubi");
        var kept =
                (X509Certificate) new SelfMadeCertificate(secrets).get().store().getCertificate("musubi");

        assertThat(kept).isEqualTo(made);
        assertThat(List.copyOf(made.getSubjectAlternativeNames()))
                .as("a name (2) and an address (7), RFC 5280 §4.2.1.6")
                .isEqualTo(List.of(List.of(2, "localhost"), List.of(7, "127.0.0.1")));
        assertThat(made.getPublicKey().getAlgorithm()).isEqualTo("EC");
        assertThat(Files.exists(folder.resolve("https.new"))).isFalse();
    }

    /** What clients are given to trust is the public half and nothing of the key. */
    @Test
    void itsPublicHalfLiesBesideItForClients() throws Exception {
        var made = new SelfMadeCertificate(secrets).get().store().getCertificate("musubi");

        try (var pem = Files.newInputStream(folder.resolve("https.pem"))) {
            assertThat(CertificateFactory.getInstance("X.509").generateCertificate(pem))
                    .isEqualTo(made);
        }
        assertThat(Files.readString(folder.resolve("https.pem"))).doesNotContain("PRIVATE");
    }

    @Test
    void aFileThatIsNoneIsNamedWithTheRemedy() throws IOException {
        secrets.get("https-password");
        Files.writeString(folder.resolve("https.p12"), "nonsense");

        assertThatThrownBy(() -> new SelfMadeCertificate(secrets).get()).hasMessageContaining("https.p12");
    }
}

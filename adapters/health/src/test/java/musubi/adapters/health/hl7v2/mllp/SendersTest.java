package musubi.adapters.health.hl7v2.mllp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import musubi.adapters.health.hl7v2.Hl7v2;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.partner.Credentials;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On the port with certificates, a certificate that is known says more than an address. */
class SendersTest {

    private static final String CERTIFICATE = """
            MIIBjTCCATOgAwIBAgIIddUtE8LLBy0wCgYIKoZIzj0EAwMwOjELMAkGA1UEBhMC
            SlAxHTAbBgNVBAoTFEhpdGFjaGkgQmF5IEhvc3BpdGFsMQwwCgYDVQQDEwNoaXMw
            IBcNMjYxMTI3MTMxNzAxWhgPMjA3NjExMTQxMzE3MDFaMDoxCzAJBgNVBAYTAkpQ
            MR0wGwYDVQQKExRIaXRhY2hpIEJheSBIb3NwaXRhbDEMMAoGA1UEAxMDaGlzMFkw
            EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEFs8XOoMUE7W00jPx2YFGqXmyEZH2cliy
            c2ssKylFGMukwef+n3x+8Tnac43lbl8z9SnvwgVARjG8HpNkFfKUwaMhMB8wHQYD
            VR0OBBYEFDAo3fesG5bMsOzpSBcEdHY25LRHMAoGCCqGSM49BAMDA0gAMEUCIQCa
            R8Jh5pBRNUtsCY7t8lXf+XTPNCU/htyu1lgagS3/uwIgL8tz3UC5mdO7rwfKJfBN
            nJhF1KmSCqjDXHXlC5/W7uA=""";

    private static final Map<String, String> KNOWN =
            Map.of("hl7v2-facility", "0811234567", Credentials.CERTIFICATE, "00ff");
    private static final Map<String, String> UNKNOWN = Map.of("hl7v2-facility", "0811234567");

    @Test
    void whoShowsItsCertificateMayComeFromAnywhere() throws Exception {
        assertThat(find(KNOWN, "hitachi-bay-hospital", "203.0.113.7", true)).isTrue();
    }

    @Test
    void whoHasACertificateAndShowsAnotherIsNobodyEvenFromItsAddress() throws Exception {
        assertThat(find(KNOWN, null, "127.0.0.1", true)).isFalse();
    }

    @Test
    void nobodySpeaksForAnotherFacility() throws Exception {
        assertThat(find(UNKNOWN, "omika-clinic", "127.0.0.1", true)).isFalse();
    }

    @Test
    void whoHasNoneIsKnownByItsAddress() throws Exception {
        assertThat(find(UNKNOWN, null, "127.0.0.1", true)).isTrue();
        assertThat(find(UNKNOWN, null, "203.0.113.7", true)).isFalse();
        assertThat(find(KNOWN, null, "127.0.0.1", false)).isTrue();
    }

    private static boolean find(Map<String, String> identities, @Nullable String shown, String address, boolean tls)
            throws Exception {
        var partner = new Partner(
                "hitachi-bay-hospital",
                new Text("Hitachi Bay Hospital", "日立湾病院"),
                PartnerKind.HOSPITAL,
                Purpose.TREATMENT,
                Set.of("health/*"),
                identities,
                600);
        var senders = new Senders(
                (kind, value) -> Optional.of(partner)
                        .filter(it -> value.equals(it.identities().get(kind))),
                _ -> Optional.ofNullable(shown)
                        .map(it -> new Party(it, Set.of(), Set.of(), Set.of(), Purpose.TREATMENT)));
        var message = Hl7v2.msh("ADT^A08", "M1", "UNICODE UTF-8") + "\rPID|1||1||日立^花子\r";
        return senders.find(new MllpFrame(
                        message.getBytes(StandardCharsets.UTF_8),
                        MllpFrame.Condition.WHOLE,
                        InetAddress.getByName(address),
                        tls ? certificate() : null))
                .isPresent();
    }

    private static X509Certificate certificate() throws Exception {
        var bytes = Base64.getMimeDecoder().decode(CERTIFICATE);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }
}

package musubi.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Whoever proves itself is the same party by whatever way it comes, and nobody once it is switched off. */
class CredentialsTest {

    private static final String PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBjTCCATOgAwIBAgIIddUtE8LLBy0wCgYIKoZIzj0EAwMwOjELMAkGA1UEBhMC
            SlAxHTAbBgNVBAoTFEhpdGFjaGkgQmF5IEhvc3BpdGFsMQwwCgYDVQQDEwNoaXMw
            IBcNMjYxMTI3MTMxNzAxWhgPMjA3NjExMTQxMzE3MDFaMDoxCzAJBgNVBAYTAkpQ
            MR0wGwYDVQQKExRIaXRhY2hpIEJheSBIb3NwaXRhbDEMMAoGA1UEAxMDaGlzMFkw
            EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEFs8XOoMUE7W00jPx2YFGqXmyEZH2cliy
            c2ssKylFGMukwef+n3x+8Tnac43lbl8z9SnvwgVARjG8HpNkFfKUwaMhMB8wHQYD
            VR0OBBYEFDAo3fesG5bMsOzpSBcEdHY25LRHMAoGCCqGSM49BAMDA0gAMEUCIQCa
            R8Jh5pBRNUtsCY7t8lXf+XTPNCU/htyu1lgagS3/uwIgL8tz3UC5mdO7rwfKJfBN
            nJhF1KmSCqjDXHXlC5/W7uA=
            -----END CERTIFICATE-----
            """;
    private static final String FINGERPRINT = "df4c6db05f0d3b7a8179beb64795be31cb65a7b050c6b4f75280be6cb49b0818";

    private static final BCryptPasswordEncoder HASHES = new BCryptPasswordEncoder(4);
    private static final InetAddress HERE = address("192.0.2.7");

    private final Map<String, Client> clients = new HashMap<>();
    private final Map<String, Partner> partners = new HashMap<>();
    private Instant now = Instant.parse("2027-01-01T00:00:00Z");
    private long version;
    private final InstantSource time = () -> now;

    private final Credentials credentials = new Credentials(
            id -> Optional.ofNullable(clients.get(id)).filter(Client::enabled),
            id -> Optional.ofNullable(partners.get(id)),
            () -> version,
            (kind, value) -> partners.values().stream()
                    .filter(Partner::enabled)
                    .filter(it -> value.equals(it.identities().get(kind)))
                    .findFirst(),
            token -> token.startsWith("good ")
                    ? Optional.of(new Credentials.Proof(token.substring(5), Set.of("read", "rule"), "1", null))
                    : Optional.empty(),
            HASHES,
            new Clock() {
                @Override
                public Instant instant() {
                    return time.instant();
                }

                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }
            });

    CredentialsTest() {
        partners.put("hitachi-power", partner(true, Map.of()));
        clients.put("station-1", client("station-1", HASHES.encode("s3cret"), true, 1));
        clients.put("station-2", client("station-2", HASHES.encode("other"), true, 1));
        clients.put("signer", new Client("signer", "hitachi-power", null, "{}", null, Set.of("read")));
    }

    @Test
    void aTokenASecretAndTheClientBehindThemAreOneParty() {
        var byToken = credentials.token("good station-1").orElseThrow();
        var bySecret = credentials.secret("station-1", "s3cret", HERE).orElseThrow();

        assertThat(byToken.id()).isEqualTo(bySecret.id()).isEqualTo("hitachi-power");
        assertThat(byToken.client()).isEqualTo(bySecret.client()).isEqualTo("station-1");
        assertThat(byToken.scopes()).containsExactly("read"); // never one that the client was not given
        assertThat(bySecret.scopes()).containsExactlyInAnyOrder("read", "write");
    }

    @Test
    void whatProvesNothingIsNobody() {
        assertThat(credentials.token("forged")).isEmpty();
        assertThat(credentials.token("good nobody")).isEmpty();
        assertThat(credentials.secret("station-1", "other", HERE)).isEmpty();
        assertThat(credentials.secret("nobody", "s3cret", HERE)).isEmpty();
        assertThat(credentials.secret("nobody", "nobody's", HERE)).isEmpty();
        assertThat(credentials.secret("signer", "nobody's", HERE)).isEmpty();
        assertThat(credentials.secret("station-1", "s3cret" + "x".repeat(100), HERE))
                .isEmpty();
    }

    @Test
    void whoIsSwitchedOffIsNobodyAtOnceByASecretAndSoonByAToken() {
        assertThat(credentials.token("good station-1")).isPresent();
        assertThat(credentials.secret("station-1", "s3cret", HERE)).isPresent();

        clients.put("station-1", client("station-1", HASHES.encode("s3cret"), false, 2));
        version++;

        assertThat(credentials.secret("station-1", "s3cret", HERE)).isEmpty();
        now = now.plusSeconds(5);
        assertThat(credentials.token("good station-1")).isEmpty();
    }

    @Test
    void aPartnerThatIsSwitchedOffHasNoClients() {
        partners.put("hitachi-power", partner(false, Map.of()));

        assertThat(credentials.token("good station-1")).isEmpty();
        assertThat(credentials.secret("station-1", "s3cret", HERE)).isEmpty();
    }

    @Test
    void aTokenFromBeforeANewSecretIsGoodNoLonger() {
        clients.put("station-1", client("station-1", HASHES.encode("new"), true, 2));

        assertThat(credentials.token("good station-1")).isEmpty();
        assertThat(credentials.secret("station-1", "new", HERE)).isPresent();
    }

    @Test
    void whoGuessesHasToWaitAndHoldsNobodyElseBack() {
        guess("station-1", WrongSecrets.MOST_OF_A_CLIENT, HERE);

        assertThat(credentials.secret("station-1", "s3cret", HERE)).isEmpty();
        assertThat(credentials.secret("station-1", "s3cret", address("192.0.2.8")))
                .isPresent();
        assertThat(credentials.secret("station-2", "other", HERE)).isPresent();
        now = now.plus(WrongSecrets.WINDOW);
        assertThat(credentials.secret("station-1", "s3cret", HERE)).isPresent();
    }

    @Test
    void whoGuessesForManyClientsHasToWaitWhereverInItsNetworkItStands() {
        IntStream.range(0, WrongSecrets.MOST_OF_AN_ADDRESS)
                .forEach(it -> guess("station-" + it + "-of-many", 1, address("2001:db8::" + (it % 9 + 1))));

        assertThat(credentials.secret("station-1", "s3cret", address("2001:db8::ffff")))
                .isEmpty();
        assertThat(credentials.secret("station-1", "s3cret", address("2001:db8:1::1")))
                .isPresent();
    }

    @Test
    void theRightSecretIsNeverCountedAgainstItsClient() {
        IntStream.range(0, 3 * WrongSecrets.MOST_OF_A_CLIENT)
                .forEach(_ -> assertThat(credentials.secret("station-1", "s3cret", HERE))
                        .isPresent());
        guess("station-1", WrongSecrets.MOST_OF_A_CLIENT - 1, HERE);
        assertThat(credentials.secret("station-1", "s3cret", HERE)).isPresent();
        guess("station-1", WrongSecrets.MOST_OF_A_CLIENT - 1, HERE);
        assertThat(credentials.secret("station-1", "s3cret", HERE)).isPresent();
    }

    @Test
    void aCertificateIsKnownByItsFingerprintOrBySubject() throws CertificateException {
        assertThat(credentials.certificate(certificate())).isEmpty();

        partners.put("hitachi-power", partner(true, Map.of(Credentials.CERTIFICATE, FINGERPRINT)));
        assertThat(credentials.certificate(certificate()).map(Party::id)).contains("hitachi-power");

        partners.put("hitachi-power", partner(true, Map.of(Credentials.SUBJECT, "CN=his,O=Hitachi Bay Hospital,C=JP")));
        assertThat(credentials.certificate(certificate()).map(Party::id)).contains("hitachi-power");

        partners.put("hitachi-power", partner(false, Map.of(Credentials.CERTIFICATE, FINGERPRINT)));
        assertThat(credentials.certificate(certificate())).isEmpty();
    }

    @Test
    void aCertificateThatHasEndedOrNotBegunIsNobodys() throws CertificateException {
        partners.put("hitachi-power", partner(true, Map.of(Credentials.CERTIFICATE, FINGERPRINT)));

        now = Instant.parse("2026-11-27T13:17:00Z");
        assertThat(credentials.certificate(certificate())).isEmpty();
        now = now.plus(Duration.ofDays(365 * 51));
        assertThat(credentials.certificate(certificate())).isEmpty();
    }

    private void guess(String client, int times, InetAddress from) {
        IntStream.range(0, times).forEach(it -> assertThat(credentials.secret(client, "guess " + it, from))
                .isEmpty());
    }

    private static Client client(String id, String hash, boolean enabled, int generation) {
        return new Client(id, "hitachi-power", hash, null, null, Set.of("read", "write"), enabled, generation);
    }

    private static Partner partner(boolean enabled, Map<String, String> identities) {
        return new Partner(
                "hitachi-power",
                new Text("Hitachi Power", "日立電力"),
                PartnerKind.UTILITY,
                Purpose.SERVICE,
                Set.of("energy/*"),
                identities,
                600,
                false,
                enabled);
    }

    private static X509Certificate certificate() throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(PEM.getBytes(StandardCharsets.US_ASCII)));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package musubi.conformance.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import musubi.conformance.City;
import musubi.conformance.CityClient;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.Test;

class HttpsTest extends City {

    @Test
    @Claim(
            value = "The doors are open over HTTPS too, with a certificate that clients can pin, and TLS 1.2 at least",
            standard = "RFC 8446")
    void theDoorsAreOpenOverHttps() throws Exception {
        try (var http = HttpClient.newBuilder().sslContext(trusting()).build()) {
            var token = http.send(secure().tokenRequest("hitachi-city").build(), BodyHandlers.ofString());
            assertThat(token.statusCode()).isEqualTo(200);
            assertThat(token.body()).contains("access_token");
            assertThat(token.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");

            var shut = http.send(secure().request("/hub/messages").build(), BodyHandlers.ofString());
            assertThat(shut.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void whoDoesNotKnowTheCertificateDoesNotTrustIt() {
        try (var http = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> http.send(
                            secure().request("/actuator/health/readiness").build(), BodyHandlers.discarding()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    @Claim(
            value = "A door for HTTPS alone is shut over plain HTTP, before a token is asked for",
            standard = "RFC 6750 §5.3")
    void aDoorForHttpsAloneIsShutOverPlainHttp() throws Exception {
        var driver = Partners.fresh("driver");
        new Partners(city).enrol(driver, "site", "meals/slip/1", "meals:write");

        for (var caller : new String[] {"", driver}) {
            var plain = city.get("/meals/door-code", caller);
            assertThat(plain.statusCode()).isEqualTo(403);
            assertThat(new String(plain.body(), StandardCharsets.UTF_8))
                    .startsWith("NO MEAL 403")
                    .contains("HTTPS");
            assertThat(plain.headers().firstValue("WWW-Authenticate")).isEmpty();
        }
        try (var http = HttpClient.newBuilder().sslContext(trusting()).build()) {
            var asked = secure().request("/meals/door-code");
            assertThat(http.send(asked.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(401);
            var known = asked.header("Authorization", "Bearer " + city.token(driver));
            assertThat(http.send(known.build(), BodyHandlers.ofString()).body()).startsWith("MEAL 1\ncode:");
        }
    }

    /** The same city by its other port. */
    private CityClient secure() {
        return new CityClient(URI.create("https://localhost:" + HTTPS), city.mllpPort(), city.data());
    }

    private SSLContext trusting() throws Exception {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null);
        try (var pem = Files.newInputStream(city.data().resolve("secrets/https.pem"))) {
            trusted.setCertificateEntry(
                    "hub", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}

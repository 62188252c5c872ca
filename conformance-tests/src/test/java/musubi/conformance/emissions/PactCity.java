package musubi.conformance.emissions;

import static musubi.conformance.emissions.Pact.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import musubi.conformance.City;
import musubi.conformance.CityClient;
import musubi.conformance.Partners;

/** The demonstration city by its second port, with firms that have footprints and partners that want them. */
abstract class PactCity extends City {

    static final String BUYS = "footprint:list footprint:read";
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String OWN = "/emissions/v1/footprints";
    private static final AtomicReference<HttpClient> TRUSTING = new AtomicReference<>();

    /** The city over HTTPS. */
    URI secure() {
        return URI.create("https://localhost:" + HTTPS);
    }

    Pact as(String partner) {
        return new Pact(http(), secure(), partner.isEmpty() ? "" : token(partner));
    }

    private String token(String partner) {
        return city.token(partner);
    }

    HttpClient http() {
        return TRUSTING.updateAndGet(it -> it == null ? trusting(city) : it);
    }

    /** An organisation that nobody knew before. */
    String enrolled(String prefix, String scopes) {
        var id = Partners.fresh(prefix);
        new Partners(city).enrol(id, "firm", "emissions/*", scopes);
        return id;
    }

    String firm() {
        return enrolled("firm", "emissions:write " + BUYS);
    }

    /** A partner that is registered with where it takes events. */
    String buyer(PactPartner end) {
        var buyer = enrolled("buyer", BUYS);
        good(as(buyer).call("PUT", "/emissions/v1/pact-endpoints/" + buyer, end.endpoint()), 200);
        return buyer;
    }

    /** @return its id */
    String drafted(Pact firm, String footprint) {
        return good(firm.call("POST", OWN, footprint), 201).path("id").asText();
    }

    /** @return its id */
    String published(Pact firm, String footprint, String... partners) {
        var id = drafted(firm, footprint);
        publish(firm, id, partners);
        return id;
    }

    JsonNode publish(Pact firm, String id, String... partners) {
        var list = partners.length == 0 ? "" : "\"" + String.join("\",\"", partners) + "\"";
        return good(firm.call("POST", OWN + "/" + id + "/publish", "{\"partners\":[" + list + "]}"), 200);
    }

    void grant(Pact firm, String id, String partner) {
        good(firm.call("PUT", OWN + "/" + id + "/partners/" + partner, ""), 200);
    }

    void revoke(Pact firm, String id, String partner) {
        good(firm.call("DELETE", OWN + "/" + id + "/partners/" + partner, ""), 200);
    }

    /** The one answer to a request, when it comes, in the form of the official schema. */
    static JsonNode answer(PactPartner end, String request, String schema) {
        await().atMost(PATIENCE).until(() -> !end.answers(request).isEmpty());
        var event = end.answers(request).getFirst();
        assertThat(PactSchema.of(schema).faults(event)).isEmpty();
        return event;
    }

    static String freshProduct() {
        return "urn:pact:maker.example.jp:product-id:" + UUID.randomUUID();
    }

    private static HttpClient trusting(CityClient city) {
        try (var pem = Files.newInputStream(city.data().resolve("secrets/https.pem"))) {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null);
            trusted.setCertificateEntry(
                    "hub", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(context).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the city's certificate cannot be trusted", e);
        }
    }
}

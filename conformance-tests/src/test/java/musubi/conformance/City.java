package musubi.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import musubi.hub.Application;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The demonstration city, assembled whole and started once for all tests; they see it from outside only. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
public abstract class City {

    private static final Path DATA = folder();
    private static final int MLLP = freePort();

    /** Where the city speaks HL7 v2 over TLS, and asks for certificates. */
    protected static final int MLLP_TLS = freePort();

    /** Those that the city trusts, and those that it does not. */
    protected static final Certificates CERTIFICATES = Certificates.make();

    /** Where the city's broker speaks MQTT, without TLS. */
    protected static final int MQTT = freePort();

    /** And with TLS. */
    protected static final int MQTT_TLS = freePort();

    /** Where the city speaks HTTPS. */
    protected static final int HTTPS = freePort();

    @LocalServerPort
    private int port;

    /** The city's doors, as a client with the demonstration partners' secrets sees them. */
    protected CityClient city = new CityClient(URI.create("http://unknown"), 0, DATA);

    @BeforeEach
    void findTheDoors() {
        city = new CityClient(URI.create("http://127.0.0.1:" + port), MLLP, DATA);
    }

    @DynamicPropertySource
    static void ownPlaces(DynamicPropertyRegistry registry) {
        registry.add("musubi.data-dir", DATA::toString);
        registry.add("musubi.hl7v2.mllp.port", () -> MLLP);
        registry.add("musubi.hl7v2.mllp.tls-port", () -> MLLP_TLS);
        registry.add("musubi.hl7v2.mllp.tls-bundle", () -> "city");
        registry.add(
                "spring.ssl.bundle.jks.city.keystore.location",
                () -> CERTIFICATES.of("hub").toString());
        registry.add("spring.ssl.bundle.jks.city.keystore.password", () -> Certificates.PASSWORD);
        registry.add(
                "spring.ssl.bundle.jks.city.truststore.location",
                () -> CERTIFICATES.authority().toString());
        registry.add("spring.ssl.bundle.jks.city.truststore.password", () -> Certificates.PASSWORD);
        registry.add("musubi.https.port", () -> HTTPS);
        registry.add("musubi.energy.mqtt.enabled", () -> true);
        registry.add("musubi.energy.mqtt.port", () -> MQTT);
        registry.add("musubi.energy.mqtt.tls-port", () -> MQTT_TLS);
        registry.add("musubi.energy.mqtt.tls-bundle", () -> "city");
        registry.add(
                "musubi.home",
                () -> Project.here().top().resolve("deploy/target/musubi").toString());
        registry.add("musubi.relay.first-wait", () -> "200ms");
        registry.add("musubi.energy.reports.every", () -> "1s");
        registry.add("musubi.energy.reports.grace", () -> "2s");
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("musubi-city");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

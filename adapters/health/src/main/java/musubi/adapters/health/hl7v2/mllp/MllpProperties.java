package musubi.adapters.health.hl7v2.mllp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The MLLP door, {@code musubi.hl7v2.mllp.*}.
 *
 * @param port where hospital systems connect; 2575 is what IANA registers for HL7; 0: any
 *     free one, for tests
 * @param address the interface that it listens on; the loopback unless the operator opens it
 * @param maxFrame the largest message; a larger one is answered with AR
 * @param idleTimeout after so much silence a connection is closed, and a frame that was begun counts as cut off
 * @param workers how many messages are admitted at once over all connections
 * @param tlsPort a second port where client and server show certificates; 0: none
 * @param tlsBundle the name of the SSL bundle ({@code spring.ssl.bundle.*}) of that port: certificate and trusted authorities
 */
@ConfigurationProperties("musubi.hl7v2.mllp")
record MllpProperties(
        @DefaultValue("2575") int port,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("16MB") DataSize maxFrame,
        @DefaultValue("5m") Duration idleTimeout,
        @DefaultValue("32") int workers,
        @DefaultValue("0") int tlsPort,
        @Nullable String tlsBundle) {

    MllpProperties {
        require(port >= 0 && port < 65536, "port must be between 0 and 65535");
        require(maxFrame.toBytes() >= 1024 && maxFrame.toMegabytes() <= 256, "max-frame must be between 1KB and 256MB");
        require(idleTimeout.compareTo(Duration.ofSeconds(1)) >= 0, "idle-timeout must be at least 1s");
        require(workers > 0, "workers must be at least 1");
        require(tlsPort == 0 || tlsBundle != null, "tls-port wants tls-bundle, the name of an SSL bundle");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("musubi.hl7v2.mllp: " + otherwise);
        }
    }
}

package musubi.hub.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The same doors over HTTPS, {@code musubi.https.*}.
 *
 * @param enabled whether the hub listens there itself; not needed behind a proxy that ends TLS
 * @param port where it listens, on the address of the plain port; 0: any free one, for tests
 * @param bundle the name of the SSL bundle ({@code spring.ssl.bundle.*}) with the certificate and its key; absent: a
 *     certificate for {@code localhost} that the hub makes itself, which no client trusts unasked
 * @param clientCertificates whether clients show certificates of the authorities that the bundle trusts: {@code none} are
 *     asked for, those are checked that are shown ({@code wanted}), or nobody comes in without ({@code needed})
 */
@Validated
@ConfigurationProperties("musubi.https")
record HttpsProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("8443") @Min(0) @Max(65535) int port,
        @Nullable String bundle,
        @DefaultValue("none") ClientCertificates clientCertificates) {

    enum ClientCertificates {
        NONE,
        WANTED,
        NEEDED
    }

    HttpsProperties {
        if (clientCertificates != ClientCertificates.NONE && bundle == null) {
            throw new IllegalArgumentException(
                    "musubi.https: client-certificates wants bundle, the name of an SSL bundle with trusted authorities");
        }
    }
}

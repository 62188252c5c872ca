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
 */
@Validated
@ConfigurationProperties("musubi.https")
record HttpsProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("8443") @Min(0) @Max(65535) int port,
        @Nullable String bundle) {}

package musubi.adapters.emissions.pact;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code musubi.emissions.pact}.
 *
 * @param httpsOnly whether the door refuses over plain HTTP, as PACT wants it
 * @param baseUrl below which partners find {@code /3/footprints}; null: the hub's public URL
 */
@ConfigurationProperties("musubi.emissions.pact")
record PactProperties(
        @DefaultValue("true") boolean httpsOnly, @Nullable URI baseUrl) {}

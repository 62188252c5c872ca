package musubi.adapters.health.hl7v2.mllp;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.adapters.health.hl7v2.Acknowledgements;
import musubi.hub.adapter.Adapter;
import musubi.hub.mapping.CodeTables;
import musubi.hub.partner.Credentials;
import musubi.hub.partner.PartnerStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The MLLP door of this city; {@code musubi.hl7v2.mllp.enabled=false} leaves it out. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(prefix = "musubi.hl7v2.mllp", name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(MllpProperties.class)
class MllpConfiguration {

    @Bean
    Hl7v2Door hl7v2Door(
            PartnerStore partners,
            Credentials credentials,
            CodeTables tables,
            MeterRegistry meters,
            Clock clock,
            Supplier<UUID> ids,
            MllpProperties properties) {
        return new Hl7v2Door(
                new Senders(partners::findByIdentity, credentials::certificate),
                new Acknowledgements(tables, clock, ids),
                new AnonymousRefusals(meters, clock),
                properties.maxFrame().toBytes());
    }

    /** So that the hub sends nothing to a door of its own. */
    @Bean
    Adapter mllpPorts(MllpProperties properties) {
        return new MllpPorts(properties.port(), properties.tlsPort());
    }

    @Bean
    Hl7v2InletRoute hl7v2Inlet(MllpProperties properties, Hl7v2Door door) {
        return new Hl7v2InletRoute("health.hl7v2.inlet", properties.port(), properties, door, null);
    }

    @Bean
    @ConditionalOnProperty("musubi.hl7v2.mllp.tls-port")
    Hl7v2InletRoute hl7v2TlsInlet(MllpProperties properties, Hl7v2Door door, SslBundles bundles) {
        var bundle = bundles.getBundle(Objects.requireNonNull(properties.tlsBundle(), "tls-bundle"));
        return new Hl7v2InletRoute(
                "health.hl7v2-tls.inlet", properties.tlsPort(), properties, door, bundle.createSslContext());
    }
}

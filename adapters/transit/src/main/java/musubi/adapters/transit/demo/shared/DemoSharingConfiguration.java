package musubi.adapters.transit.demo.shared;

import java.time.Clock;
import musubi.adapters.transit.sharing.SharingInlet;
import musubi.hub.adapter.Adapter;
import musubi.hub.partner.PartnerStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demonstration city's shared vehicles, under profile {@code demo} alone. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoSharingConfiguration {

    @Bean
    Adapter demoSharing(ObjectProvider<SharingInlet> inlet, PartnerStore partners, Clock clock) {
        return new DemoSharing(inlet, partners, clock);
    }
}

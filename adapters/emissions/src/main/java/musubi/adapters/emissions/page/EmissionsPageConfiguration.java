package musubi.adapters.emissions.page;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import musubi.adapters.emissions.mandate.Mandates;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Page;
import musubi.hub.partner.PartnerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pages of emissions together. */
@Configuration(proxyBeanMethods = false)
class EmissionsPageConfiguration {

    @Bean
    FirmChoice firmChoice(Mandates mandates, PartnerStore partners, Clock clock, ZoneId zone) {
        return new FirmChoice(mandates, partners, clock.withZone(zone));
    }

    @Bean
    Acting acting(PartnerStore partners) {
        return new Acting(partners);
    }

    @Bean
    Adapter emissionsPageAdapter() {
        return new Adapter() {
            @Override
            public List<Page> pages() {
                return List.of(BoardPageController.PAGE);
            }
        };
    }
}

package musubi.adapters.emissions.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import musubi.adapters.emissions.bill.BillInlet;
import musubi.adapters.emissions.mandate.MandateInlet;
import musubi.adapters.emissions.meter.Meters;
import musubi.adapters.emissions.production.Outputs;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Chore;
import musubi.hub.partner.PartnerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demonstration city's firms. A chore: the hub is ready before they have sent their bills. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoFirmConfiguration {

    @Bean
    Adapter demoFirmAdapter(
            BillInlet bills,
            Outputs outputs,
            Meters meters,
            MandateInlet mandates,
            PartnerStore partners,
            Clock clock,
            ZoneId zone) {
        var firms = new DemoFirms(bills, outputs, meters, mandates, partners, clock.withZone(zone));
        return new Adapter() {
            @Override
            public List<Chore> chores() {
                return List.of(new Chore("emissions.demo-bills", Duration.ofHours(1), firms::bring));
            }
        };
    }
}

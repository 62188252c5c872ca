package musubi.adapters.energy.meter.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import musubi.adapters.energy.meter.history.ReadingStore;
import musubi.adapters.energy.meter.point.RegisterInlet;
import musubi.adapters.energy.meter.source.MeterSources;
import musubi.adapters.energy.meter.upload.ReadingInlet;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Chore;
import musubi.hub.gate.Gate;
import musubi.hub.partner.PartnerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demonstration city's meters, under profile {@code demo} alone. A chore: the hub is ready before they have read. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoMeterConfiguration {

    @Bean
    Adapter demoMeterAdapter(
            RegisterInlet register,
            ReadingInlet readings,
            ReadingStore store,
            MeterSources sources,
            PartnerStore partners,
            Gate gate,
            Clock clock,
            ZoneId zone) {
        var meters = new DemoMeters(register, readings, store, sources, partners, gate, clock.withZone(zone));
        return new Adapter() {
            @Override
            public List<Chore> chores() {
                return List.of(new Chore("energy.demo-readings", Duration.ofHours(1), meters::bring));
            }
        };
    }
}

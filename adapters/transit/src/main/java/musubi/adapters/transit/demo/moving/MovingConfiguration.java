package musubi.adapters.transit.demo.moving;

import java.time.Clock;
import java.time.ZoneId;
import musubi.adapters.transit.realtime.RealtimeInlet;
import musubi.adapters.transit.realtime.timetable.Timetables;
import musubi.hub.adapter.Adapter;
import musubi.hub.partner.PartnerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The demonstration city's vehicles, under profile {@code demo} alone. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class MovingConfiguration {

    @Bean
    Adapter demoRealtime(RealtimeInlet inlet, Timetables timetables, PartnerStore partners, Clock clock, ZoneId zone) {
        return new DemoRealtime(inlet, timetables, partners, zone, clock);
    }
}

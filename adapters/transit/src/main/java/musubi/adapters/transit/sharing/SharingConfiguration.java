package musubi.adapters.transit.sharing;

import java.time.Clock;
import musubi.adapters.transit.planner.Planner;
import musubi.hub.adapter.Adapter;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Gate;
import musubi.hub.partner.PartnerStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts shared vehicles together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PublicAddress.class, CityContact.class})
class SharingConfiguration {

    @Bean
    SharingFormats sharingFormats(Clock clock) {
        return SharingFormats.with(clock);
    }

    @Bean
    SharedFileStore sharedFileStore(JdbcClient jdbc) {
        return new SharedFileStore(jdbc);
    }

    @Bean
    Discovery sharedDiscovery(
            SharedFileStore store, PartnerStore partners, PublicAddress address, CityContact contact) {
        return new Discovery(store, partners, address, contact);
    }

    @Bean
    RideZones rideZones(Clock clock) {
        return new RideZones(clock);
    }

    @Bean
    RentalProjection rentalProjection(
            SharedFileStore store, Discovery discovery, RideZones zones, Planner planner, Gate gate, Clock clock) {
        return new RentalProjection(store, discovery, zones, planner, gate, clock);
    }

    @Bean
    SharingInlet sharingInlet(SharingFormats formats, Intake intake, Gate gate, SharedFileStore store, Clock clock) {
        return new SharingInlet(formats, intake, gate, store, clock);
    }

    @Bean
    Adapter sharingAdapter(
            SharingFormats formats,
            SharedFileStore store,
            Discovery discovery,
            PartnerStore partners,
            Gate gate,
            RentalProjection rentalProjection) {
        return new SharingAdapter(formats, store, discovery, partners, gate, rentalProjection);
    }
}

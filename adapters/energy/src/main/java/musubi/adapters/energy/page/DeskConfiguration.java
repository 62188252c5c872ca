package musubi.adapters.energy.page;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import musubi.adapters.energy.meter.page.CurveReader;
import musubi.adapters.energy.meter.page.PointReaders;
import musubi.adapters.energy.meter.point.MeterPoints;
import musubi.adapters.energy.openadr.ObjectInlet;
import musubi.adapters.energy.openadr.ObjectViews;
import musubi.adapters.energy.openadr.ledger.OwedStore;
import musubi.adapters.energy.openadr.receipt.Receipts;
import musubi.adapters.energy.program.Templates;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Page;
import musubi.hub.gate.Gate;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.PartnerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the pages of energy together. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Adapter deskAdapter() {
        return new Adapter() {
            @Override
            public List<Page> pages() {
                return List.of(DeskController.PAGE);
            }
        };
    }

    @Bean
    Templates programTemplates() {
        return Templates.load();
    }

    @Bean
    Seats seats(ClientStore clients, PartnerStore partners) {
        return new Seats(clients, partners);
    }

    @Bean
    Pen pen(ObjectInlet inlet, Gate gate) {
        return new Pen(inlet, gate);
    }

    @Bean
    Participations participations(
            JdbcClient jdbc,
            Receipts receipts,
            OwedStore owed,
            MeterPoints points,
            ClientStore clients,
            PartnerStore partners,
            Gate gate,
            Clock clock) {
        return new Participations(new ParticipantStore(jdbc), receipts, owed, points, clients, partners, gate, clock);
    }

    @Bean
    UtilityDesk utilityDesk(
            JdbcClient jdbc, Participations participations, Templates templates, Gate gate, Clock clock, ZoneId zone) {
        return new UtilityDesk(new DeskStore(jdbc), participations, templates, gate, clock, zone);
    }

    @Bean
    ProgramDesk programDesk(
            ObjectViews views, JdbcClient jdbc, Templates templates, Gate gate, Clock clock, ZoneId zone) {
        return new ProgramDesk(views, new DeskStore(jdbc), templates, gate, clock, zone);
    }

    @Bean
    EventDesk eventDesk(
            ObjectViews views, Participations participations, JdbcClient jdbc, Gate gate, Clock clock, ZoneId zone) {
        return new EventDesk(views, participations, new ParticipantStore(jdbc), gate, clock, zone);
    }

    @Bean
    SiteDesk siteDesk(
            ObjectViews views,
            EventDesk events,
            Participations participations,
            MeterPoints points,
            CurveReader curves,
            PointReaders readers,
            Seats seats,
            Clock clock,
            ZoneId zone) {
        return new SiteDesk(views, events, participations, points, curves, readers, seats, clock, zone);
    }
}

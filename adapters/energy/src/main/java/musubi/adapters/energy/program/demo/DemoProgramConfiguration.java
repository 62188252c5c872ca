package musubi.adapters.energy.program.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import musubi.adapters.energy.openadr.ObjectInlet;
import musubi.adapters.energy.program.Templates;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Chore;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.PartnerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration city's programs, under profile {@code demo} alone. A chore: at midnight it announces for the day after. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoProgramConfiguration {

    @Bean
    Adapter demoProgramAdapter(
            ObjectInlet inlet,
            JdbcClient jdbc,
            Templates templates,
            ClientStore clients,
            PartnerStore partners,
            Gate gate,
            Clock clock,
            ZoneId zone) {
        Function<FormatId, Grant> hub =
                format -> gate.grant(new Access.Reading(Party.HUB, format, "demonstration", null));
        var programs =
                new DemoPrograms(inlet, new DemoStore(jdbc), hub, templates, clients, partners, clock.withZone(zone));
        return new Adapter() {
            @Override
            public List<Chore> chores() {
                return List.of(new Chore("energy.demo-programs", Duration.ofHours(1), programs::bring));
            }
        };
    }
}

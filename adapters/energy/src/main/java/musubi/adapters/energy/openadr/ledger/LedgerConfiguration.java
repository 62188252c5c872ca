package musubi.adapters.energy.openadr.ledger;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Chore;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.TimeTable;
import musubi.hub.adapter.TimeTables;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Plugs the ledger of reports in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerProperties.class)
class LedgerConfiguration {

    /** What is done again and again, where readings are kept, and where one asks. */
    private record LedgerAdapter(TimeTable readings, Chore chore) implements Adapter {

        @Override
        public List<TimeTable> timeTables() {
            return List.of(readings);
        }

        @Override
        public List<Chore> chores() {
            return List.of(chore);
        }

        @Override
        public List<Door> doors() {
            return List.of(new Door(
                    OwedController.PREFIX,
                    List.of(Door.Rule.scoped("GET", OwedController.PREFIX + "/*", "read_all", "read_ven_objects")),
                    new ProblemWriter(),
                    false));
        }
    }

    @Bean
    OwedStore owedStore(JdbcClient jdbc) {
        return new OwedStore(jdbc);
    }

    @Bean
    ReadingListStore readingListStore(JdbcClient jdbc) {
        return new ReadingListStore(jdbc);
    }

    @Bean
    Adapter ledgerAdapter(
            LedgerProperties properties,
            JdbcClient jdbc,
            Gate gate,
            ObjectProvider<TimeTables> tables,
            PlatformTransactionManager transactions,
            Clock clock,
            ZoneId zone) {
        var readings = new TimeTable("energy", "openadr_reading", TimeTable.Key.TIME, properties.kept());
        var each = new TransactionTemplate(transactions);
        var plans = new PlanStore(jdbc);
        var obligations = new ObligationStore(jdbc);
        var events = grant(gate, Kept.EVENTS);
        var planning = new Planning(plans, new SiteStore(jdbc), properties, events, each, clock, zone);
        var taking = new Taking(
                new TakenReportStore(jdbc),
                obligations,
                plans,
                new Taking.Grants(events, grant(gate, Kept.REPORTS)),
                new Taking.Days(readings, tables::getObject),
                each,
                clock,
                zone);
        return new LedgerAdapter(readings, new Chore("energy.openadr-ledger", properties.every(), () -> {
            planning.plan();
            taking.take();
            var now = clock.instant();
            obligations.miss(now.minus(properties.grace()), now);
        }));
    }

    private static Supplier<Grant> grant(Gate gate, FormatId format) {
        return () -> gate.grant(new Access.Reading(Party.HUB, format, "reports that are owed", null));
    }
}

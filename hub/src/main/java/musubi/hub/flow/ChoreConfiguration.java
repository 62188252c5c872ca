package musubi.hub.flow;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import musubi.hub.adapter.Chore;
import musubi.hub.journal.ChoreStore;
import musubi.hub.journal.audit.Sealing;
import musubi.hub.journal.audit.Stamping;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/** What is done once in the city: the hub's own chores and those of the adapters. */
@Configuration(proxyBeanMethods = false)
class ChoreConfiguration {

    private static final Duration SEALED_EVERY = Duration.ofSeconds(2);
    private static final Duration STAMPED_EVERY = Duration.ofMinutes(5);

    @Bean
    @DependsOn("migrations")
    Chores chores(
            SingletonSupplier<Catalogue> catalogue,
            Sealing sealing,
            Stamping stamping,
            JdbcClient jdbc,
            Clock clock,
            @Qualifier("node") String node) {
        var seal = new Chore("hub.seal-audit", SEALED_EVERY, sealing::seal);
        var stamp = new Chore("hub.stamp-audit", STAMPED_EVERY, stamping::stamp);
        var own = stamping.isWanted() ? List.of(seal, stamp) : List.of(seal);
        return new Chores(
                () -> Stream.concat(own.stream(), catalogue.obtain().chores().stream())
                        .toList(),
                new ChoreStore(jdbc, clock, node));
    }
}

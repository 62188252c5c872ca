package musubi.hub.flow;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import musubi.hub.adapter.Chore;
import musubi.hub.journal.ChoreStore;
import musubi.hub.journal.audit.Sealing;
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

    @Bean
    @DependsOn("migrations")
    Chores chores(
            SingletonSupplier<Catalogue> catalogue,
            Sealing sealing,
            JdbcClient jdbc,
            Clock clock,
            @Qualifier("node") String node) {
        var own = new Chore("hub.seal-audit", SEALED_EVERY, sealing::seal);
        return new Chores(
                () -> Stream.concat(Stream.of(own), catalogue.obtain().chores().stream())
                        .toList(),
                new ChoreStore(jdbc, clock, node));
    }
}

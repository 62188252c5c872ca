package musubi.hub.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the journal together, once its tables are there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalProperties.class)
class JournalConfiguration {

    @Bean
    @DependsOn("migrations")
    DayPartitionStore dayPartitionStore(JdbcClient jdbc, PlatformTransactionManager transactions, ZoneId zone) {
        return new DayPartitionStore(jdbc, transactions, zone);
    }

    @Bean
    PartitionStore partitionStore(DayPartitionStore days, Clock clock) {
        var partitions = new PartitionStore(days, clock);
        partitions.ensureAhead();
        return partitions;
    }

    @Bean
    MessageStore messageStore(JdbcClient jdbc, PartitionStore partitions, Keeping keeping) {
        return new MessageStore(jdbc, new PayloadStore(jdbc), partitions, keeping);
    }

    @Bean
    DecisionStore decisionStore(JdbcClient jdbc, PartitionStore partitions, Supplier<UUID> ids) {
        return new DecisionStore(jdbc, ids);
    }

    @Bean
    Journal journal(
            JdbcClient jdbc,
            MessageStore messages,
            DecisionStore decisions,
            Clock clock,
            Supplier<UUID> ids,
            @Qualifier("node") String node,
            @Value("${musubi.relay.lease:30s}") Duration lease) {
        return new Journal(
                messages,
                new DueStore(jdbc, clock),
                new DeliveryStore(jdbc, clock, ids, node),
                new ReceiptStore(jdbc, clock),
                new LaneStore(jdbc, clock, node, lease),
                decisions);
    }

    @Bean
    @DependsOn("migrations")
    ParkedStore parkedStore(JdbcClient jdbc, Clock clock) {
        return new ParkedStore(jdbc, clock);
    }

    @Bean
    JournalUpkeep journalUpkeep(PartitionStore partitions, Journal journal, JournalProperties kept) {
        return new JournalUpkeep(partitions, journal.receipts(), kept);
    }
}

package musubi.hub.journal.story;

import java.time.Clock;
import java.time.ZoneId;
import musubi.hub.journal.MessageStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the reading side of the journal together. */
@Configuration(proxyBeanMethods = false)
@DependsOn("migrations")
class StoryConfiguration {

    @Bean
    BodyStore bodyStore(MessageStore messages) {
        return new BodyStore(messages);
    }

    @Bean
    MessageListStore messageListStore(JdbcClient jdbc) {
        return new MessageListStore(jdbc);
    }

    @Bean
    DeliveryListStore deliveryListStore(JdbcClient jdbc) {
        return new DeliveryListStore(jdbc);
    }

    @Bean
    DecisionListStore decisionListStore(JdbcClient jdbc) {
        return new DecisionListStore(jdbc);
    }

    @Bean
    StoryStore storyStore(
            JdbcClient jdbc, MessageListStore messages, DeliveryListStore deliveries, DecisionListStore decisions) {
        return new StoryStore(jdbc, messages, deliveries, decisions);
    }

    @Bean
    OverviewStore overviewStore(JdbcClient jdbc, Clock clock) {
        return new OverviewStore(jdbc, clock);
    }

    @Bean
    HourlyTraffic hourlyTraffic(OverviewStore store, Clock clock, ZoneId zone) {
        return new HourlyTraffic(store, clock, zone);
    }

    @Bean
    LedgerStore ledgerStore(JdbcClient jdbc, ZoneId zone) {
        return new LedgerStore(jdbc, zone);
    }
}

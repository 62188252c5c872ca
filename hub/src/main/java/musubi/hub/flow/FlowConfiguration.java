package musubi.hub.flow;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Lines;
import musubi.hub.adapter.TimeTables;
import musubi.hub.gate.Gate;
import musubi.hub.journal.DayPartitionStore;
import musubi.hub.journal.FirstDeliveryStore;
import musubi.hub.journal.Journal;
import musubi.hub.journal.JournalProperties;
import musubi.hub.journal.Keeping;
import musubi.hub.journal.LineStore;
import musubi.hub.journal.NotificationStore;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.SubscriptionStore;
import org.apache.camel.ProducerTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Puts the spine together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelayProperties.class)
class FlowConfiguration {

    /** Asked for when the first message comes, since adapters themselves need what stands here. */
    @Bean
    SingletonSupplier<Catalogue> catalogue(ObjectProvider<Adapter> adapters) {
        return SingletonSupplier.of(() -> new Catalogue(adapters.orderedStream().toList()));
    }

    /** A city whose adapters contradict each other does not start. */
    @Bean
    SmartInitializingSingleton catalogueCheck(SingletonSupplier<Catalogue> catalogue) {
        return catalogue::obtain;
    }

    @Bean
    Keeping keeping(SingletonSupplier<Catalogue> catalogue, JournalProperties kept) {
        return new FormatKeeping(catalogue, kept);
    }

    @Bean
    Signal signal() {
        return new Signal();
    }

    @Bean
    Capacity capacity() {
        return new Capacity();
    }

    @Bean
    FirstDeliveryStore firstDeliveryStore(JdbcClient jdbc) {
        return new FirstDeliveryStore(jdbc);
    }

    @Bean
    HandOver handOver() {
        return new HandOver(HandOver.PATIENCE, System::nanoTime);
    }

    @Bean
    Recipients recipients(
            SingletonSupplier<Catalogue> catalogue, SubscriptionStore subscriptions, PartnerStore partners, Gate gate) {
        return new Recipients(catalogue, subscriptions, partners, gate);
    }

    @Bean
    Admitting admitting(
            SingletonSupplier<Catalogue> catalogue,
            Gate gate,
            Journal journal,
            Supplier<UUID> ids,
            PlatformTransactionManager transactions,
            HandOver handOver,
            Capacity capacity,
            RelayProperties properties,
            Signal signal) {
        var pressure = new BackPressure(
                it -> catalogue.obtain().storesOf(it),
                it -> journal.lanes().isBacklog(it, properties.largestBacklog()),
                System::nanoTime);
        var acceptance =
                new Acceptance(journal, ids, transactions, handOver, new Contention(new SecureRandom()), signal::give);
        return new Admitting(catalogue, gate, pressure, capacity, acceptance, ids);
    }

    @Bean
    Endings endings(
            Journal journal,
            SingletonSupplier<Catalogue> catalogue,
            RelayProperties properties,
            PlatformTransactionManager transactions,
            Clock clock) {
        var backoff = new Backoff(properties, new SecureRandom(), clock);
        return new Endings(journal, catalogue, backoff, new TransactionTemplate(transactions));
    }

    @Bean
    Steps steps(
            Admitting admitting,
            Recipients recipients,
            SingletonSupplier<Catalogue> catalogue,
            Gate gate,
            Journal journal,
            HandOver handOver,
            Capacity capacity,
            FirstDeliveryStore firsts,
            Endings endings,
            PlatformTransactionManager transactions) {
        var opening = new Opening(journal, catalogue, handOver, capacity);
        var sending = new Sending(
                catalogue,
                gate,
                new Repetitions(firsts),
                endings,
                new TransactionTemplate(transactions),
                new Contention(new SecureRandom()));
        return new Steps(admitting, recipients, opening, gate, new Translating(catalogue), sending);
    }

    @Bean
    Intake intake(Admitting admitting, Recipients recipients) {
        return new Intake(admitting, recipients);
    }

    @Bean
    Replay replay(
            Journal journal,
            FirstDeliveryStore firsts,
            Admitting admitting,
            Recipients recipients,
            PartnerStore partners) {
        return new Replay(journal, firsts, admitting, recipients, partners);
    }

    @Bean
    Spine spine(Steps steps) {
        return new Spine(steps);
    }

    @Bean
    Outcomes outcomes(Endings endings) {
        return new Outcomes(endings);
    }

    @Bean
    Relay relay(Journal journal, RelayProperties properties, ProducerTemplate camel, HandOver handOver, Signal signal) {
        return new Relay(journal, properties, camel, handOver, signal);
    }

    @Bean
    TimeTables timeTables(SingletonSupplier<Catalogue> catalogue, DayPartitionStore days, Clock clock) {
        return new TimeTableUpkeep(() -> catalogue.obtain().timeTables(), days, clock);
    }

    @Bean
    Lines lines(JdbcClient jdbc) {
        return new LineStore(jdbc)::list;
    }

    @Bean
    Projections projections(ObjectProvider<Adapter> adapters, DataSource dataSource) {
        var projections = adapters.orderedStream()
                .flatMap(it -> it.projections().stream())
                .toList();
        return new Projections(projections, new NotificationStore(dataSource));
    }
}

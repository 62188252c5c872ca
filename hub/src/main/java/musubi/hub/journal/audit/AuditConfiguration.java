package musubi.hub.journal.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import musubi.hub.journal.DayPartitionStore;
import musubi.hub.journal.JournalProperties;
import musubi.hub.journal.PartitionStore;
import musubi.hub.journal.stamp.StampAuthority;
import musubi.hub.journal.stamp.TimeStampProperties;
import musubi.hub.journal.stamp.TrustedAuthorities;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the chain together. */
@Configuration(proxyBeanMethods = false)
@DependsOn("migrations")
@EnableConfigurationProperties({AuditProperties.class, TimeStampProperties.class})
class AuditConfiguration {

    @Bean
    AuditKeyStore auditKeyStore(JdbcClient jdbc, AuditProperties properties, Clock clock) {
        var folder = properties.keyFolder();
        return new AuditKeyStore(jdbc, folder == null ? new SecretStore(jdbc) : new KeyFolder(folder), clock);
    }

    @Bean
    Witness witness(@Qualifier("auditFolder") Path folder) {
        return new Witness(folder);
    }

    @Bean
    Sealing sealing(
            JdbcClient jdbc,
            AuditKeyStore keys,
            PartitionStore partitions,
            Witness witness,
            PlatformTransactionManager transactions,
            ZoneId zone,
            Clock clock) {
        return new Sealing(
                new AuditDayStore(jdbc),
                new AuditEntryStore(jdbc, zone),
                keys,
                partitions,
                witness,
                transactions,
                zone,
                clock);
    }

    @Bean
    TrustedAuthorities trustedAuthorities(TimeStampProperties properties) {
        return TrustedAuthorities.read(properties.trusted());
    }

    @Bean
    Stamps stamps(JdbcClient jdbc, Witness witness, TrustedAuthorities trusted, TimeStampProperties properties) {
        return new Stamps(new AuditStampStore(jdbc), witness, trusted, properties.url() != null);
    }

    @Bean
    Stamping stamping(
            JdbcClient jdbc,
            Witness witness,
            ObjectProvider<StampAuthority> authority,
            TimeStampProperties properties,
            TrustedAuthorities trusted,
            Clock clock) {
        return new Stamping(
                new AuditDayStore(jdbc),
                new AuditStampStore(jdbc),
                witness,
                authority::getObject,
                properties,
                trusted,
                clock);
    }

    @Bean
    Verification verification(
            JdbcClient jdbc,
            AuditKeyStore keys,
            DayPartitionStore partitions,
            Witness witness,
            Stamps stamps,
            JournalProperties kept,
            ZoneId zone,
            Clock clock) {
        return new Verification(
                new AuditDayStore(jdbc),
                new AuditReadStore(jdbc, zone),
                keys,
                partitions,
                witness,
                stamps,
                kept,
                zone,
                clock);
    }

    @Bean
    Archive archive(
            JdbcClient jdbc, AuditKeyStore keys, Stamps stamps, DayPartitionStore partitions, JournalProperties kept) {
        var zone = partitions.zone();
        return new Archive(
                new AuditDayStore(jdbc),
                new AuditReadStore(jdbc, zone),
                new ArchiveStore(jdbc, zone),
                keys,
                stamps,
                partitions,
                kept.bodies());
    }
}

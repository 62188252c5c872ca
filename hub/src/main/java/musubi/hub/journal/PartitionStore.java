package musubi.hub.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import musubi.hub.message.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the day partitions of the journal, some days ahead, and any day at need. Days are those of the city's zone. */
public final class PartitionStore {

    private static final List<String> TABLES = List.of("message", "payload", "delivery", "attempt", "decision");
    private static final int DAYS_AHEAD = 3;
    private static final long LOCK = 0x6d7573756269L; // any number, the same on every node

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;
    private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();

    public PartitionStore(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.zone = zone;
    }

    /** Makes today's partitions and those of the next days. Called at start and from time to time. */
    public void ensureAhead() {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        Stream.iterate(today.minusDays(1), it -> it.plusDays(1))
                .limit(DAYS_AHEAD + 2)
                .forEach(this::ensure);
    }

    /** Makes the partitions for rows of this moment, where they are missing. */
    void ensure(Instant moment) {
        ensure(LocalDate.ofInstant(moment, zone));
    }

    private void ensure(LocalDate day) {
        if (!known.contains(day)) {
            transaction.executeWithoutResult(_ -> create(day));
            known.add(day);
        }
    }

    private void create(LocalDate day) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
        var from = TimeOrderedIds.floor(day.atStartOfDay(zone).toInstant());
        var to = TimeOrderedIds.floor(day.plusDays(1).atStartOfDay(zone).toInstant());
        for (var table : TABLES) {
            jdbc.sql("CREATE TABLE IF NOT EXISTS hub.%s_%s PARTITION OF hub.%s FOR VALUES FROM ('%s') TO ('%s')"
                            .formatted(table, day.format(DateTimeFormatter.BASIC_ISO_DATE), table, from, to))
                    .update();
        }
    }
}

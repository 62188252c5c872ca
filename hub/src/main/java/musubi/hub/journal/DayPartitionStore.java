package musubi.hub.journal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import musubi.hub.message.TimeOrderedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes and drops the day partitions {@code <table>_<yyyymmdd>} of tables that are partitioned by range. Days are those of the city's zone. */
public final class DayPartitionStore {

    private static final long LOCK = 0x6d7573756269L; // any number, the same on every node

    /** What the key of a table is: an id of version 7, a moment, or the day itself. */
    public enum Key {
        ID,
        MOMENT,
        DAY
    }

    /**
     * A table that is partitioned by day.
     *
     * @param like the table of messages' parts after which it is made where it is missing; null: a migration makes it
     */
    public record Table(
            String schema, String name, Key key, @Nullable String like) {

        /** One that a migration makes. */
        public Table(String schema, String name, Key key) {
            this(schema, name, key, null);
        }

        private String of(LocalDate day) {
            return schema + "." + name + "_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
        }
    }

    private record Day(Table table, LocalDate day) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ZoneId zone;
    private final Set<Day> known = ConcurrentHashMap.newKeySet();

    public DayPartitionStore(JdbcClient jdbc, PlatformTransactionManager transactions, ZoneId zone) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Makes the partition where it is missing, in a transaction of its own. */
    public void ensure(Table table, LocalDate day) {
        if (!known.contains(new Day(table, day))) {
            transaction.executeWithoutResult(_ -> create(table, day));
            known.add(new Day(table, day));
        }
    }

    /** Whether the day's partition stands: it was made, and neither dropped nor detached. */
    public boolean isThere(Table table, LocalDate day) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = to_regclass(?) AND inhparent = to_regclass(?))")
                .params(table.of(day), table.schema() + "." + table.name())
                .query(Boolean.class)
                .single();
    }

    /**
     * Drops the days before one, whole.
     *
     * @return how many
     */
    public int dropBefore(Table table, LocalDate first) {
        var old = list(table, first, "");
        old.forEach(it -> jdbc.sql("DROP TABLE IF EXISTS %s.%s".formatted(table.schema(), it))
                .update());
        known.removeIf(it -> it.table().equals(table) && it.day().isBefore(first));
        return old.size();
    }

    /**
     * Empties a column in the days before one, each once: when nobody writes there any more.
     *
     * @return how many days
     */
    public int emptyBefore(Table table, String column, LocalDate first) {
        var full = list(table, first, "AND obj_description(c.oid, 'pg_class') IS DISTINCT FROM 'emptied'");
        full.forEach(it -> transaction.executeWithoutResult(_ -> {
            var day = table.schema() + "." + it;
            jdbc.sql("UPDATE %1$s SET %2$s = NULL WHERE %2$s IS NOT NULL".formatted(day, column))
                    .update();
            jdbc.sql("COMMENT ON TABLE %s IS 'emptied'".formatted(day)).update();
        }));
        return full.size();
    }

    /** The tables of a schema that are partitioned, by a regular expression that their whole names match. */
    List<String> list(String schema, String shape) {
        return jdbc.sql("""
                SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = ? AND c.relkind = 'p' AND c.relname ~ ? ORDER BY c.relname
                """)
                .params(schema, "^" + shape + "$")
                .query(String.class)
                .list();
    }

    private List<String> list(Table table, LocalDate first, String and) {
        return jdbc.sql("""
                SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                WHERE i.inhparent = to_regclass(:parent) AND c.relname ~ :shape AND c.relname < :first
                """ + and)
                .param("parent", table.schema() + "." + table.name())
                .param("shape", "^" + table.name() + "_[0-9]{8}$")
                .param("first", table.name() + "_" + first.format(DateTimeFormatter.BASIC_ISO_DATE))
                .query(String.class)
                .list();
    }

    private void create(Table table, LocalDate day) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
        if (table.like() != null) {
            var name = table.schema() + "." + table.name();
            jdbc.sql("CREATE TABLE IF NOT EXISTS %s (LIKE %s INCLUDING ALL) PARTITION BY RANGE (message_id)"
                            .formatted(name, table.like()))
                    .update();
        }
        jdbc.sql("CREATE TABLE IF NOT EXISTS %s PARTITION OF %s.%s FOR VALUES FROM ('%s') TO ('%s')"
                        .formatted(
                                table.of(day),
                                table.schema(),
                                table.name(),
                                bound(table, day),
                                bound(table, day.plusDays(1))))
                .update();
    }

    private Object bound(Table table, LocalDate day) {
        return switch (table.key()) {
            case ID -> TimeOrderedIds.floor(day, zone);
            case MOMENT -> day.atStartOfDay(zone).toInstant();
            case DAY -> day;
        };
    }
}

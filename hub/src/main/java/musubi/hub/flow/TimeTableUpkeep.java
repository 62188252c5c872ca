package musubi.hub.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import musubi.hub.adapter.TimeTable;
import musubi.hub.adapter.TimeTables;
import musubi.hub.journal.DayPartitionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/** Makes the coming days of the adapters' own tables, and drops the old ones. Safe to run on every node. */
public final class TimeTableUpkeep implements TimeTables {

    private static final Logger LOG = LoggerFactory.getLogger(TimeTableUpkeep.class);
    private static final int DAYS_AHEAD = 3;

    private final Supplier<List<TimeTable>> tables;
    private final DayPartitionStore days;
    private final Clock clock;

    TimeTableUpkeep(Supplier<List<TimeTable>> tables, DayPartitionStore days, Clock clock) {
        this.tables = tables;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void ensure(TimeTable table, LocalDate day) {
        days.ensure(row(table), day);
    }

    @EventListener(ContextRefreshedEvent.class)
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void tend() {
        tables.get().forEach(this::tend);
    }

    private void tend(TimeTable table) {
        var today = LocalDate.ofInstant(clock.instant(), days.zone());
        IntStream.rangeClosed(-1, DAYS_AHEAD).forEach(it -> ensure(table, today.plusDays(it)));
        var dropped = days.dropBefore(row(table), today.minusDays(table.kept().toDays()));
        if (dropped > 0) {
            LOG.info("Dropped {} old days of {}.{}", dropped, table.schema(), table.table());
        }
    }

    private static DayPartitionStore.Table row(TimeTable table) {
        var key =
                switch (table.key()) {
                    case TIME -> DayPartitionStore.Key.MOMENT;
                    case TIME_ORDERED_ID -> DayPartitionStore.Key.ID;
                };
        return new DayPartitionStore.Table(table.schema(), table.table(), key);
    }
}

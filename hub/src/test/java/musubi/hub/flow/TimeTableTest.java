package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import musubi.hub.HubContext;
import musubi.hub.adapter.TimeTable;
import musubi.hub.journal.DayPartitionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An adapter's table of readings gets its days made ahead and dropped whole. */
class TimeTableTest extends HubContext {

    private static final TimeTable READINGS =
            new TimeTable("public", "test_reading", TimeTable.Key.TIME, Duration.ofDays(2));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DayPartitionStore days;

    @BeforeEach
    void createAsAMigrationWould() {
        jdbc.sql("CREATE TABLE test_reading (at timestamptz NOT NULL, kwh numeric) PARTITION BY RANGE (at)")
                .update();
    }

    @AfterEach
    void drop() {
        jdbc.sql("DROP TABLE test_reading").update();
    }

    @Test
    void daysAreMadeAheadAndAnyDayAtNeedAndDroppedWhenOld() {
        upkeep("2026-11-27T10:00:00Z").tend();
        upkeep("2026-11-27T10:00:00Z").ensure(READINGS, LocalDate.parse("2026-11-01"));
        jdbc.sql("INSERT INTO test_reading VALUES ('2026-11-01T09:00:00+09', 1.5)")
                .update();
        assertThat(partitions())
                .containsExactly(
                        "test_reading_20261101",
                        "test_reading_20261126",
                        "test_reading_20261127",
                        "test_reading_20261128",
                        "test_reading_20261129",
                        "test_reading_20261130");

        upkeep("2026-11-29T10:00:00Z").tend();

        assertThat(partitions())
                .containsExactly(
                        "test_reading_20261127",
                        "test_reading_20261128",
                        "test_reading_20261129",
                        "test_reading_20261130",
                        "test_reading_20261201",
                        "test_reading_20261202");
    }

    private TimeTableUpkeep upkeep(String now) {
        return new TimeTableUpkeep(() -> List.of(READINGS), days, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private List<String> partitions() {
        return jdbc.sql("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'test_reading'::regclass"
                        + " ORDER BY 1")
                .query(String.class)
                .list();
    }
}

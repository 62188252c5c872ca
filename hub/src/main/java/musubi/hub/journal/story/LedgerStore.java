package musubi.hub.journal.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.ZoneId;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.message.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The promise in figures: due = delivered + refused + parked + cancelled + open, for each day. */
public final class LedgerStore {

    /**
     * The deliveries that became due on one day.
     *
     * @param open those that stand in the queue, counted there: an open delivery outside of the queue would be lost
     */
    public record Day(LocalDate day, long due, long delivered, long refused, long parked, long cancelled, long open) {

        @JsonProperty
        public boolean addsUp() {
            return due == delivered + refused + parked + cancelled + open;
        }
    }

    private final JdbcClient jdbc;
    private final ZoneId zone;

    public LedgerStore(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** Counts the day in one statement, so that all figures are of the same moment. */
    public Day get(Grant grant, LocalDate day) {
        grant.require(HubFormats.JOURNAL);
        return jdbc.sql("""
                SELECT count(*) AS due, count(*) FILTER (WHERE state = 'DELIVERED') AS delivered,
                    count(*) FILTER (WHERE state = 'REFUSED') AS refused,
                    count(*) FILTER (WHERE state = 'PARKED') AS parked,
                    count(*) FILTER (WHERE state = 'CANCELLED') AS cancelled,
                    (SELECT count(*) FROM hub.due WHERE delivery_id >= :from AND delivery_id < :to) AS open
                FROM hub.delivery WHERE id >= :from AND id < :to
                """)
                .param("from", TimeOrderedIds.floor(day, zone))
                .param("to", TimeOrderedIds.floor(day.plusDays(1), zone))
                .query((row, _) -> new Day(
                        day,
                        row.getLong("due"),
                        row.getLong("delivered"),
                        row.getLong("refused"),
                        row.getLong("parked"),
                        row.getLong("cancelled"),
                        row.getLong("open")))
                .single();
    }
}

package musubi.hub.journal.story;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.message.TimeOrderedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The state of the whole in figures. */
public final class OverviewStore {

    /** @param oldest when the oldest open delivery became due; null where none is open */
    public record Backlog(long open, @Nullable Instant oldest) {}

    /** A queue that rests after repeated failures. */
    public record Resting(String queue, int failures, Instant until, String reason) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    public OverviewStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What happened from the one moment (inclusive) to the other (exclusive). */
    Traffic traffic(Grant grant, Instant from, Instant to) {
        grant.require(HubFormats.JOURNAL);
        var senders = new HashMap<String, Traffic.Admissions>();
        jdbc.sql("""
                SELECT sender, count(*) FILTER (WHERE NOT rejected), count(*) FILTER (WHERE rejected)
                FROM hub.message WHERE id >= ? AND id < ? GROUP BY sender
                """)
                .params(TimeOrderedIds.floor(from), TimeOrderedIds.floor(to))
                .query(row -> {
                    senders.put(row.getString(1), new Traffic.Admissions(row.getLong(2), row.getLong(3)));
                });
        var attempts = new HashMap<String, Long>();
        jdbc.sql("SELECT outcome, count(*) FROM hub.attempt WHERE id >= ? AND id < ? GROUP BY outcome")
                .params(TimeOrderedIds.floor(from), TimeOrderedIds.floor(to))
                .query(row -> {
                    attempts.put(row.getString(1), row.getLong(2));
                });
        var cancelled = jdbc.sql(
                        "SELECT count(*) FROM hub.delivery WHERE state = 'CANCELLED' AND ended >= ? AND ended < ?")
                .params(Timestamp.from(from), Timestamp.from(to))
                .query(Long.class)
                .single();
        return new Traffic(senders, attempts, cancelled);
    }

    public Backlog backlog(Grant grant) {
        grant.require(HubFormats.JOURNAL);
        var open = jdbc.sql("SELECT count(*) FROM hub.due").query(Long.class).single();
        var oldest = jdbc.sql("SELECT delivery_id FROM hub.due ORDER BY delivery_id LIMIT 1")
                .query(UUID.class)
                .optional();
        return new Backlog(open, oldest.map(TimeOrderedIds::timeOf).orElse(null));
    }

    /** Open deliveries by recipient. */
    public Map<String, Long> waiting(Grant grant) {
        grant.require(HubFormats.JOURNAL);
        var waiting = new HashMap<String, Long>();
        jdbc.sql("""
                SELECT d.recipient, count(*) FROM hub.due q JOIN hub.delivery d ON d.id = q.delivery_id GROUP BY 1
                """).query(row -> {
            waiting.put(row.getString(1), row.getLong(2));
        });
        return waiting;
    }

    /** Parked deliveries that nobody has let through once more, or dismissed. */
    public long parked(Grant grant) {
        grant.require(HubFormats.JOURNAL);
        return jdbc.sql("SELECT count(*) FROM hub.delivery WHERE state = 'PARKED' AND replayed_as IS NULL")
                .query(Long.class)
                .single();
    }

    public List<Resting> resting(Grant grant) {
        grant.require(HubFormats.JOURNAL);
        return jdbc.sql("SELECT * FROM hub.destination_rest WHERE until > ? ORDER BY destination")
                .param(Timestamp.from(clock.instant()))
                .query((row, _) -> new Resting(
                        row.getString("destination"),
                        row.getInt("failures"),
                        row.getTimestamp("until").toInstant(),
                        row.getString("reason")))
                .list();
    }

    /**
     * When each partner's last message came in; without those that never sent any. The sender is asked for as a range,
     * since for an equality the planner may walk through the messages of all senders by their ids instead.
     */
    public Map<String, Instant> lastSeen(Grant grant) {
        grant.require(HubFormats.JOURNAL);
        var seen = new HashMap<String, Instant>();
        jdbc.sql("""
                SELECT p.id, last.id FROM hub.partner p CROSS JOIN LATERAL
                    (SELECT m.id FROM hub.message m WHERE m.sender >= p.id AND m.sender <= p.id
                    ORDER BY m.sender DESC, m.id DESC LIMIT 1) last
                """).query(row -> {
            seen.put(row.getString(1), TimeOrderedIds.timeOf(row.getObject(2, UUID.class)));
        });
        return seen;
    }
}

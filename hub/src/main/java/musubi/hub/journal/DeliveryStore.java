package musubi.hub.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.hub.message.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts at deliveries, and their one end. */
public final class DeliveryStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final String node;

    public DeliveryStore(JdbcClient jdbc, Clock clock, Supplier<UUID> ids, String node) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
        this.node = node;
    }

    /** Records an attempt, and ends the delivery or sets its next time. Throws {@link LeaseLost} when it is not ours. */
    public void record(Due due, Lease lease, Outcome outcome, List<Step> steps) {
        switch (outcome) {
            case Outcome.Retry(var reason, var after) -> {
                retry(due, lease, Timestamp.from(clock.instant().plus(after)));
                attempt(due, "RETRY", reason, List.of(), steps);
            }
            case Outcome.Delivered(var notices) -> end(due, lease, "DELIVERED", "", notices, steps);
            case Outcome.Refused(var reason) -> end(due, lease, "REFUSED", reason, List.of(), steps);
            case Outcome.Parked(var reason) -> end(due, lease, "PARKED", reason, List.of(), steps);
            case Outcome.Cancelled(var reason) -> end(due, lease, "CANCELLED", reason, List.of(), steps);
        }
    }

    /** Ends an open delivery on behalf of an operator; a running attempt then finds that it is no longer its own. */
    public boolean cancel(UUID deliveryId, String reason) {
        return jdbc.sql("""
                WITH gone AS (DELETE FROM hub.due WHERE delivery_id = :id RETURNING delivery_id)
                UPDATE hub.delivery d SET state = 'CANCELLED', reason = :reason, ended = :now
                FROM gone WHERE d.id = gone.delivery_id
                """)
                        .param("id", deliveryId)
                        .param("reason", reason)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void retry(Due due, Lease lease, Timestamp next) {
        var kept = jdbc.sql("""
                UPDATE hub.due SET next_at = :next, attempts = attempts + 1 WHERE delivery_id = :id
                  AND EXISTS (SELECT 1 FROM hub.lane_lease l WHERE l.destination = :queue AND l.lane = :lane
                      AND l.owner = :owner AND l.version = :version)
                """)
                .param("next", next)
                .param("id", due.deliveryId())
                .param("queue", lease.queue())
                .param("lane", lease.lane())
                .param("owner", lease.owner())
                .param("version", lease.version())
                .update();
        if (kept == 0) {
            throw new LeaseLost(due);
        }
    }

    private void end(Due due, Lease lease, String state, String reason, List<Notice> notices, List<Step> steps) {
        var ended = jdbc.sql("""
                WITH gone AS (
                    DELETE FROM hub.due WHERE delivery_id = :id
                      AND EXISTS (SELECT 1 FROM hub.lane_lease l WHERE l.destination = :queue AND l.lane = :lane
                          AND l.owner = :owner AND l.version = :version)
                    RETURNING delivery_id)
                UPDATE hub.delivery d SET state = :state, reason = nullif(:reason, ''), attempts = :attempts, ended = :now
                FROM gone WHERE d.id = gone.delivery_id
                """)
                .param("id", due.deliveryId())
                .param("queue", lease.queue())
                .param("lane", lease.lane())
                .param("owner", lease.owner())
                .param("version", lease.version())
                .param("state", state)
                .param("reason", reason)
                .param("attempts", due.attempts() + 1)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (ended == 0) {
            throw new LeaseLost(due);
        }
        attempt(due, state, reason, notices, steps);
    }

    private void attempt(Due due, String outcome, String detail, List<Notice> notices, List<Step> steps) {
        jdbc.sql("""
                INSERT INTO hub.attempt (id, delivery_id, number, outcome, detail, notices, steps, node)
                VALUES (?, ?, ?, ?, nullif(?, ''), ?::jsonb, ?::jsonb, ?)
                """)
                .params(
                        ids.get(),
                        due.deliveryId(),
                        due.attempts() + 1,
                        outcome,
                        detail,
                        JournalJson.write(notices),
                        JournalJson.write(steps),
                        node)
                .update();
    }
}

package musubi.hub.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import musubi.hub.gate.Grant;
import musubi.hub.message.FormatId;
import musubi.hub.message.LineState;
import musubi.hub.message.TimeOrderedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits in the queues of partners, and what was given up there. One statement, however many queues. */
public final class LineStore {

    /** Of what waits, what was tried in vain is found by an index of its own; what is parked as well, and is little. */
    private static final String STATE = """
            WITH asked AS (SELECT * FROM unnest(:queues::text[], :since::timestamptz[]) AS a(queue, since)),
            waiting AS (
                SELECT destination AS queue, count(*) AS count FROM hub.due WHERE destination = ANY (:queues) GROUP BY 1),
            tried AS (
                SELECT DISTINCT ON (q.destination) q.destination AS queue, d.id, d.address, q.attempts, q.next_at,
                    (SELECT detail FROM hub.attempt WHERE delivery_id = d.id ORDER BY number DESC LIMIT 1) AS reason
                FROM hub.due q JOIN hub.delivery d ON d.id = q.delivery_id
                WHERE q.destination = ANY (:queues) AND q.attempts > 0 AND d.target = :target
                ORDER BY q.destination, q.seq),
            parked AS (
                SELECT DISTINCT ON (a.queue) a.queue, d.id, d.address, d.attempts, d.ended, d.reason,
                    count(*) OVER (PARTITION BY a.queue) AS count
                FROM hub.delivery d JOIN asked a ON a.queue = d.destination || '/' || d.recipient || '/' || d.queue
                WHERE d.state = 'PARKED' AND d.target = :target AND d.ended >= a.since
                ORDER BY a.queue, d.ended DESC)
            SELECT asked.queue, coalesce(waiting.count, 0) AS waiting, tried.id AS tried, tried.address, tried.attempts,
                tried.next_at, tried.reason, coalesce(parked.count, 0) AS given_up, parked.id AS parked,
                parked.address AS parked_address, parked.attempts AS parked_attempts, parked.ended, parked.reason AS parked_reason
            FROM asked LEFT JOIN waiting USING (queue) LEFT JOIN tried USING (queue) LEFT JOIN parked USING (queue)
            WHERE waiting.count > 0 OR parked.count > 0
            """;

    private final JdbcClient jdbc;

    public LineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As {@code musubi.hub.adapter.Lines} promises it. */
    public List<LineState> list(Grant grant, FormatId target, Map<String, Instant> since) {
        grant.require(target);
        var queues = List.copyOf(since.entrySet());
        return jdbc.sql(STATE)
                .param("target", target.value())
                .param("queues", queues.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "since",
                        queues.stream().map(it -> it.getValue().toString()).toArray(String[]::new))
                .query((row, _) -> state(row))
                .list();
    }

    private static LineState state(ResultSet row) throws SQLException {
        return new LineState(
                row.getString("queue"),
                row.getInt("waiting"),
                one(
                        row.getObject("tried", UUID.class),
                        row.getString("address"),
                        row.getInt("attempts"),
                        row.getTimestamp("next_at"),
                        row.getString("reason")),
                row.getInt("given_up"),
                one(
                        row.getObject("parked", UUID.class),
                        row.getString("parked_address"),
                        row.getInt("parked_attempts"),
                        row.getTimestamp("ended"),
                        row.getString("parked_reason")));
    }

    private static LineState.@Nullable Tried one(
            @Nullable UUID id, String address, int attempts, Timestamp then, @Nullable String reason) {
        return id == null
                ? null
                : new LineState.Tried(
                        address, TimeOrderedIds.timeOf(id), attempts, then.toInstant(), reason == null ? "" : reason);
    }
}

package musubi.hub.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which lanes have work, and who works on them. A lane of a node that died is free when its lease runs out. */
public final class LaneStore {

    /**
     * What can be tried now: {@code q} of {@code hub.due} whose time has come, and that nothing earlier of its order key
     * holds back.
     */
    static final String TRIABLE = """
            q.next_at <= :now
              AND NOT EXISTS (SELECT 1 FROM hub.due e WHERE e.destination = q.destination
                  AND e.order_key = q.order_key AND e.seq < q.seq AND e.attempts > 0 AND e.next_at > :now)
            """;

    private static final int KEYS_BEFORE_REST = 5;

    /** One lane of one queue. */
    public record Lane(String queue, int number) {

        /** A store of the hub's own; the name of a line's queue goes on behind a slash. */
        public boolean leadsToStore() {
            return queue.indexOf('/') < 0;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String node;
    private final Duration holds;

    /** @param holds how long a lease holds that nobody renews */
    public LaneStore(JdbcClient jdbc, Clock clock, String node, Duration holds) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.node = node;
        this.holds = holds;
    }

    /** How long a lease holds that nobody renews. */
    public Duration holds() {
        return holds;
    }

    /** Frees what this node held before it was killed. At start, before any work. */
    public void reclaim() {
        jdbc.sql("DELETE FROM hub.lane_lease WHERE owner = ?").param(node).update();
    }

    /**
     * Lanes with due work that nobody else works on, of queues that do not rest; the one whose work is oldest first. The
     * lanes are found by leaps through the index, since a backlog may be long.
     */
    public List<Lane> ready() {
        return jdbc.sql("""
                WITH RECURSIVE lane AS (
                    (SELECT destination, lane FROM hub.due ORDER BY destination, lane LIMIT 1)
                    UNION ALL
                    SELECT further.destination, further.lane FROM lane CROSS JOIN LATERAL (
                        SELECT q.destination, q.lane FROM hub.due q
                        WHERE (q.destination, q.lane) > (lane.destination, lane.lane)
                        ORDER BY q.destination, q.lane LIMIT 1) further)
                SELECT lane.destination, lane.lane FROM lane
                LEFT JOIN hub.lane_lease l ON l.destination = lane.destination AND l.lane = lane.lane
                LEFT JOIN hub.destination_rest r ON r.destination = lane.destination
                CROSS JOIN LATERAL (
                    SELECT q.seq FROM hub.due q
                    WHERE q.destination = lane.destination AND q.lane = lane.lane AND %s
                    ORDER BY q.seq LIMIT 1) oldest
                WHERE (l.until IS NULL OR l.until < :now OR l.owner = :node) AND (r.until IS NULL OR r.until <= :now)
                ORDER BY oldest.seq
                """.formatted(TRIABLE))
                .param("now", now())
                .param("node", node)
                .query((row, _) -> new Lane(row.getString(1), row.getInt(2)))
                .list();
    }

    public Optional<Lease> lease(Lane lane) {
        return jdbc.sql("""
                INSERT INTO hub.lane_lease AS l (destination, lane, owner, until, version)
                VALUES (:queue, :lane, :node, :until, 1)
                ON CONFLICT (destination, lane) DO UPDATE
                SET owner = excluded.owner, until = excluded.until, version = l.version + 1
                WHERE l.until < :now OR l.owner = excluded.owner
                RETURNING version
                """)
                .param("queue", lane.queue())
                .param("lane", lane.number())
                .param("node", node)
                .param("until", until())
                .param("now", now())
                .query(Long.class)
                .optional()
                .map(version -> new Lease(lane.queue(), lane.number(), node, version));
    }

    /** Makes the leases hold anew, those that nobody else has taken meanwhile. */
    public void renew(List<Lease> leases) {
        jdbc.sql("""
                UPDATE hub.lane_lease l SET until = :until
                FROM unnest(:queue::text[], :lane::int[], :version::bigint[]) AS held(queue, lane, version)
                WHERE l.destination = held.queue AND l.lane = held.lane AND l.version = held.version AND l.owner = :node
                """)
                .param("until", until())
                .param("queue", leases.stream().map(Lease::queue).toArray(String[]::new))
                .param("lane", leases.stream().map(Lease::lane).toArray(Integer[]::new))
                .param("version", leases.stream().map(Lease::version).toArray(Long[]::new))
                .param("node", node)
                .update();
    }

    public void release(Lease lease) {
        jdbc.sql("""
                UPDATE hub.lane_lease SET until = 'epoch' WHERE destination = ? AND lane = ? AND owner = ? AND version = ?
                """)
                .params(lease.queue(), lease.lane(), lease.owner(), lease.version())
                .update();
    }

    /**
     * How a queue fails.
     *
     * @param count failures since it last worked
     * @param several whether messages of five order keys failed: then it is not the messages
     */
    public record Failures(int count, boolean several) {}

    /** Counts a failure of the queue. */
    public Failures failed(String queue, String orderKey, String reason) {
        return jdbc.sql("""
                INSERT INTO hub.destination_rest AS r (destination, failures, until, reason, order_keys)
                VALUES (:queue, 1, 'epoch', :reason, ARRAY[md5(:key)])
                ON CONFLICT (destination) DO UPDATE SET failures = r.failures + 1, reason = excluded.reason,
                    order_keys = CASE WHEN cardinality(r.order_keys) < :limit AND md5(:key) <> ALL (r.order_keys)
                        THEN r.order_keys || md5(:key) ELSE r.order_keys END
                RETURNING failures, cardinality(order_keys)
                """)
                .param("queue", queue)
                .param("key", orderKey)
                .param("reason", reason)
                .param("limit", KEYS_BEFORE_REST)
                .query((row, _) -> new Failures(row.getInt(1), row.getInt(2) >= KEYS_BEFORE_REST))
                .single();
    }

    /** All of the queue rests for a while. */
    public void rest(String queue, Duration rest) {
        jdbc.sql("UPDATE hub.destination_rest SET until = ? WHERE destination = ?")
                .params(Timestamp.from(clock.instant().plus(rest)), queue)
                .update();
    }

    /** The queue works again. */
    public void worked(String queue) {
        jdbc.sql("DELETE FROM hub.destination_rest WHERE destination = ?")
                .param(queue)
                .update();
    }

    /** Whether this many or more wait in the queue. Counts no further. */
    public boolean isBacklog(String queue, int most) {
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM hub.due WHERE destination = ? LIMIT ?) q")
                        .params(queue, most)
                        .query(Integer.class)
                        .single()
                >= most;
    }

    /** Whether the queue rests now. */
    public boolean rests(String queue) {
        return jdbc.sql("SELECT count(*) FROM hub.destination_rest WHERE destination = ? AND until > ?")
                        .params(queue, now())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp until() {
        return Timestamp.from(clock.instant().plus(holds));
    }
}

package musubi.hub.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose turn a chore is, and when it is due again. One row for each, taken over by the next node when its lease runs out. */
public final class ChoreStore {

    /** How long a node that fell silent keeps a chore from others. */
    public static final Duration HOLDS = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String node;

    public ChoreStore(JdbcClient jdbc, Clock clock, String node) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.node = node;
    }

    /** Takes the chore if it is due and nobody else is at it. Looks before it writes, for most looks find nothing due. */
    public boolean take(String name) {
        return isPossible(name) && write(name);
    }

    private boolean isPossible(String name) {
        return jdbc.sql("SELECT next_at <= :now AND (until <= :now OR owner = :node) FROM hub.chore WHERE name = :name")
                .param("name", name)
                .param("node", node)
                .param("now", after(Duration.ZERO))
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    private boolean write(String name) {
        return jdbc.sql("""
                INSERT INTO hub.chore AS c (name, owner, until, next_at) VALUES (:name, :node, :until, :now)
                ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until
                WHERE c.next_at <= :now AND (c.until <= :now OR c.owner = excluded.owner)
                """)
                        .param("name", name)
                        .param("node", node)
                        .param("until", after(HOLDS))
                        .param("now", after(Duration.ZERO))
                        .update()
                > 0;
    }

    /** Holds on to a chore whose work takes longer. False where another node has it by now. */
    public boolean renew(String name) {
        return jdbc.sql("UPDATE hub.chore SET until = ? WHERE name = ? AND owner = ?")
                        .params(after(HOLDS), name, node)
                        .update()
                > 0;
    }

    /**
     * Gives the chore back.
     *
     * @param wait until it is due again
     * @param failure why it could not be done, or null
     */
    public void end(String name, Duration wait, @Nullable String failure) {
        jdbc.sql("""
                UPDATE hub.chore SET until = 'epoch', next_at = ?, ended = ?, failure = ? WHERE name = ? AND owner = ?
                """)
                .params(after(wait), after(Duration.ZERO), failure, name, node)
                .update();
    }

    private Timestamp after(Duration wait) {
        return Timestamp.from(clock.instant().plus(wait));
    }
}

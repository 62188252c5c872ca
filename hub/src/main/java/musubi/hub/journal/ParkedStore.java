package musubi.hub.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator does with parked deliveries, other than to let them through once more. */
public final class ParkedStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    public ParkedStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Dismisses a parked delivery: nobody needs it any more. */
    public boolean cancel(UUID deliveryId, String reason) {
        return jdbc.sql("""
                UPDATE hub.delivery SET state = 'CANCELLED', reason = ?, ended = ? WHERE id = ? AND state = 'PARKED'
                """)
                        .params(reason, Timestamp.from(clock.instant()), deliveryId)
                        .update()
                == 1;
    }
}

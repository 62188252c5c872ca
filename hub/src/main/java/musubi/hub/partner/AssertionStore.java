package musubi.hub.partner;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import musubi.hub.message.Payload;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signed assertions that clients have used, common to all nodes of a database: each is good for one token. */
public final class AssertionStore {

    /** Of one client at a time. An assertion lives for minutes: no honest client comes near. */
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    public AssertionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Remembers the assertion.
     *
     * @param jti its name, as the client chose it
     * @param until when it ends by itself
     * @return false where it was used before, or where the client has used too many that have not ended yet
     */
    public boolean use(String client, String jti, Instant until) {
        jdbc.sql("DELETE FROM hub.assertion WHERE until < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("""
                        INSERT INTO hub.assertion (client, jti, until)
                        SELECT ?, ?, ? WHERE (SELECT count(*) FROM hub.assertion WHERE client = ?) < ?
                        ON CONFLICT DO NOTHING
                        """)
                        .params(client, digest(jti), Timestamp.from(until), client, MOST)
                        .update()
                == 1;
    }

    private static byte[] digest(String jti) {
        return Payload.digest().digest(jti.getBytes(StandardCharsets.UTF_8));
    }
}

package musubi.hub.partner.person;

import java.net.InetAddress;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import musubi.hub.partner.Household;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Slows those who guess, on all nodes together. After some wrong passwords each next try has to wait, twice as long each time, a
 * minute at most: five of one account from one address, thirty from one address, fifty of one account from anywhere. A quarter of
 * an hour without a wrong one makes it forgotten.
 */
public final class LoginStore {

    static final int OF_ACCOUNT_FROM_ADDRESS = 5;
    static final int FROM_ADDRESS = 30;
    static final int OF_ACCOUNT = 50;

    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    public LoginStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts it as wrong until it is {@link #right}: who guesses at many places at once gets no more tries. */
    public boolean mayTry(String account, InetAddress from) {
        return count("address " + Household.of(from), FROM_ADDRESS)
                && count("account " + account + " " + Household.of(from), OF_ACCOUNT_FROM_ADDRESS)
                && count("account " + account, OF_ACCOUNT);
    }

    /** What its address got wrong for others still counts. */
    public void right(String account, InetAddress from) {
        jdbc.sql("DELETE FROM hub.login_failure WHERE name IN (:both, :account) OR until < :forgotten")
                .param("both", "account " + account + " " + Household.of(from))
                .param("account", "account " + account)
                .param("forgotten", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
        jdbc.sql("UPDATE hub.login_failure SET failures = failures - 1 WHERE name = ? AND failures > 0")
                .param("address " + Household.of(from))
                .update();
    }

    /** One statement, so that of two tries at the same time one has to wait. */
    private boolean count(String name, int free) {
        var now = clock.instant();
        return jdbc.sql("""
                        INSERT INTO hub.login_failure AS f (name, failures, until) VALUES (:name, 1, :now)
                        ON CONFLICT (name) DO UPDATE SET
                            failures = CASE WHEN f.until < :forgotten THEN 1 ELSE f.failures + 1 END,
                            until = CASE WHEN f.until < :forgotten OR f.failures + 1 < :free THEN :now
                                ELSE CAST(:now AS timestamptz) + make_interval(secs => least(60, 2 ^ least(6, f.failures + 1 - :free))) END
                        WHERE f.until <= :now
                        """)
                        .param("name", name)
                        .param("free", free)
                        .param("now", Timestamp.from(now))
                        .param("forgotten", Timestamp.from(now.minus(REMEMBERED)))
                        .update()
                == 1;
    }
}

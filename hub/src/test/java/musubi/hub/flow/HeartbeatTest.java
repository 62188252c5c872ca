package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import musubi.hub.journal.Lease;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** What is worked on is held on to, and nothing else. */
class HeartbeatTest {

    private static final Lease ONE = new Lease("test.box", 1, "node", 7);
    private static final Lease OTHER = new Lease("test.box", 2, "node", 9);

    private final AtomicLong now = new AtomicLong();
    private final List<List<Lease>> renewed = new ArrayList<>();
    private final Heartbeat heartbeat = new Heartbeat(renewed::add, Duration.ofSeconds(8), now::get);

    @Test
    void aLeaseIsRenewedAsLongAsItIsWorkedUnder() {
        try (var _ = heartbeat.hold(ONE)) {
            heartbeat.beat();
            heartbeat.beat();
        }
        heartbeat.beat();

        assertThat(renewed).containsExactly(List.of(ONE), List.of(ONE));
    }

    @Test
    void workThatNeverEndsIsGivenUpOnAfterAnHour() {
        try (var _ = heartbeat.hold(ONE)) {
            now.set(Duration.ofMinutes(59).toNanos());
            heartbeat.beat();
            try (var _ = heartbeat.hold(OTHER)) {
                now.set(Duration.ofMinutes(61).toNanos());
                heartbeat.beat();
            }
        }

        assertThat(renewed).containsExactly(List.of(ONE), List.of(OTHER));
    }

    @Test
    void aDatabaseThatIsAwayForAMomentStopsNoHeart() {
        var tries = new AtomicLong();
        var beating = new Heartbeat(
                _ -> {
                    tries.incrementAndGet();
                    throw new DataAccessResourceFailureException("away");
                },
                Duration.ofSeconds(8),
                now::get);
        try (var _ = beating.hold(ONE)) {
            beating.beat();
            beating.beat();
        }

        assertThat(tries).hasValue(2);
    }
}

package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Large messages are read a few at a time, and small ones never wait for them. */
class CapacityTest {

    private static final Duration SHORTLY = Duration.ofMillis(20);

    private final Capacity capacity = new Capacity();

    @Test
    void whatDoesNotFitBesideAnotherWaitsForIt() {
        var first = capacity.take(Capacity.ALL, SHORTLY).orElseThrow();

        assertThat(capacity.take(Capacity.SMALL + 1, SHORTLY)).isEmpty();
        assertThat(capacity.take(Capacity.SMALL, SHORTLY)).isPresent();
        first.close();
        assertThat(capacity.take(Capacity.SMALL + 1, SHORTLY)).isPresent();
    }

    @Test
    void whatIsLargerThanAllOfItGoesAlone() {
        try (var _ = capacity.take(10 * Capacity.ALL, SHORTLY).orElseThrow()) {
            assertThat(capacity.take(Capacity.SMALL + 1, SHORTLY)).isEmpty();
        }
        assertThat(capacity.take(Capacity.ALL, SHORTLY)).isPresent();
    }
}

package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A graph gets into the hub only where there is room for it. */
class HeapRoomTest {

    private static final long MB = 1 << 20;

    private final AtomicLong used = new AtomicLong(400 * MB);
    private final AtomicLong collected = new AtomicLong();

    @Test
    void aGraphThatFitsBesideWhatIsThereIsTaken() {
        assertThat(room(400).shortage(400 * MB)).isEmpty();
        assertThat(collected).hasValue(0);
    }

    @Test
    void whatNobodyHoldsIsFreedBeforeAGraphIsRefused() {
        assertThat(room(300).shortage(450 * MB)).isEmpty();
        assertThat(collected).hasValue(1);
    }

    @Test
    void aGraphThatDoesNotFitIsRefusedAndTheOperatorReadsByHowMuch() {
        assertThat(room(400).shortage(500 * MB))
                .hasValueSatisfying(
                        it -> assertThat(it.en()).contains("needs 750 MB").contains("650 MB are free"));
    }

    /** Of a heap of 1200 MB, 150 stay free. */
    private HeapRoom room(long liveMegabytes) {
        return new HeapRoom(1200 * MB, used::get, () -> {
            collected.incrementAndGet();
            used.set(liveMegabytes * MB);
        });
    }
}

package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever sends ever new keys fills no memory, and pushes out what is not used before what is. */
class RecentlyUsedTest {

    private final RecentlyUsed<String, Integer> used = new RecentlyUsed<>(3);

    @Test
    void theOneThatWasNotUsedForLongestGoesFirst() {
        used.put("a", 1);
        used.put("b", 2);
        used.put("c", 3);
        assertThat(used.find("a")).contains(1);
        used.put("d", 4);

        assertThat(used.find("b")).isEmpty();
        assertThat(used.find("a")).contains(1);
        assertThat(used.find("d")).contains(4);
    }

    @Test
    void whatIsThereIsNotMadeAgain() {
        var made = new AtomicInteger();

        assertThat(used.get("a", _ -> made.incrementAndGet())).isEqualTo(1);
        assertThat(used.get("a", _ -> made.incrementAndGet())).isEqualTo(1);
        assertThat(used.get("b", _ -> made.incrementAndGet())).isEqualTo(2);
    }

    @Test
    void manyThreadsAreGivenOneAndTheSame() {
        var made = new AtomicInteger();

        IntStream.range(0, 1_000).parallel().forEach(_ -> used.get("a", _ -> made.incrementAndGet()));

        assertThat(made).hasValue(1);
    }
}

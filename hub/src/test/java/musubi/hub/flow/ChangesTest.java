package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a projection is told of what was notified while it was at work. */
class ChangesTest {

    private final Changes changes = new Changes();

    @Test
    void atFirstAnythingMayHaveChanged() {
        changes.add("kanto-bus");

        assertThat(changes.take()).isEmpty();
    }

    @Test
    void eachKeyIsToldOnceHoweverOftenItWasNotified() {
        changes.take();
        changes.add("kanto-bus");
        changes.add("jr-joban");
        changes.add("kanto-bus");

        assertThat(changes.take()).containsExactlyInAnyOrder("kanto-bus", "jr-joban");
        changes.add("jr-joban");
        assertThat(changes.take()).containsExactly("jr-joban");
    }

    @Test
    void aNotificationWithoutAKeyMeansAnything() {
        changes.take();
        changes.add("kanto-bus");
        changes.add("");

        assertThat(changes.take()).isEmpty();
        changes.add("kanto-bus");
        assertThat(changes.take()).as("which is over then").containsExactly("kanto-bus");
    }

    @Test
    void tooManyKeysMeanAnythingAndFillNoMemory() {
        changes.take();
        IntStream.range(0, 10_000).forEach(it -> changes.add("k" + it));
        assertThat(changes.take()).hasSize(10_000);

        IntStream.range(0, 10_001).forEach(it -> changes.add("k" + it));
        assertThat(changes.take()).isEmpty();
    }

    @Test
    @Timeout(10)
    void whoWaitsIsWokenByANotificationThatCameBefore() throws InterruptedException {
        changes.add("kanto-bus");

        changes.await(Duration.ofMinutes(10));
    }

    @Test
    @Timeout(10)
    void whoIsNotWokenLooksAfterAWhile() throws InterruptedException {
        changes.await(Duration.ofMillis(5));

        assertThat(changes.take()).isEmpty();
    }
}

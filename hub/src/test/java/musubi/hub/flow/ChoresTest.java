package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import musubi.hub.HubContext;
import musubi.hub.adapter.Chore;
import musubi.hub.journal.ChoreStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done once in the city is done by one node at a time, and by another when that one is gone. */
class ChoresTest extends HubContext {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String name = "test.chore-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void oneNodeOfTwoDoesAChoreAndTheOtherTakesOver() {
        var here = new AtomicInteger();
        var there = new AtomicInteger();
        var first = chores("node-1", here::incrementAndGet);
        first.start();
        await().until(() -> here.get() == 1);
        var second = chores("node-2", there::incrementAndGet);
        second.start();

        await().until(() -> here.get() + there.get() >= 3);
        first.stop();
        var before = there.get();
        await().until(() -> there.get() >= before + 2);
        second.stop();

        assertThat(runs()).isEqualTo("null"); // no failure is written down
    }

    @Test
    void aChoreThatIsTakenIsNotTakenTwiceAndALostOneIsNoticed() {
        var one = new ChoreStore(jdbc, clock, "node-1");
        var two = new ChoreStore(jdbc, clock, "node-2");

        assertThat(List.of(one.take(name), two.take(name), one.renew(name), two.renew(name)))
                .containsExactly(true, false, true, false);

        jdbc.sql("UPDATE hub.chore SET until = 'epoch' WHERE name = ?")
                .param(name)
                .update();
        assertThat(List.of(two.take(name), one.renew(name))).containsExactly(true, false);

        two.end(name, Duration.ofHours(1), null);
        assertThat(one.take(name)).isFalse();
    }

    @Test
    void aChoreThatFailsIsTriedAgainAndItsFailureIsKnown() {
        var tries = new AtomicInteger();
        var chores = chores("node-1", () -> {
            tries.incrementAndGet();
            throw new IllegalStateException("not today");
        });
        chores.start();
        await().until(() -> tries.get() >= 2);
        chores.stop();

        await().untilAsserted(() -> assertThat(runs()).isEqualTo("IllegalStateException"));
    }

    @Test
    void aNameOfAChoreAndItsPaceAreChecked() {
        assertThatThrownBy(() -> new Chore("No Name", Duration.ofMinutes(1), () -> {}))
                .hasMessageContaining("expected domain.what");
        assertThatThrownBy(() -> new Chore(name, Duration.ofMillis(1), () -> {}))
                .hasMessageContaining("more often than once a second");
    }

    private Chores chores(String node, Runnable work) {
        return new Chores(
                () -> List.of(new Chore(name, Duration.ofSeconds(1), work)), new ChoreStore(jdbc, clock, node));
    }

    private String runs() {
        return String.valueOf(jdbc.sql("SELECT failure FROM hub.chore WHERE name = ?")
                .param(name)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .single());
    }
}

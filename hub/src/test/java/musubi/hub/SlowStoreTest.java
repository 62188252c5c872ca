package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import musubi.hub.journal.LaneStore;
import musubi.hub.journal.LaneStore.Lane;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A store that takes longer than a lease holds, while another node of the same database looks for work all the time. In this
 * module's tests a lease holds for two seconds.
 */
class SlowStoreTest extends SpineContext {

    private static final String BOX = "test.box";

    @Autowired
    Clock clock;

    private LaneStore another;

    @Autowired
    void anotherNode(JdbcClient jdbc) {
        another = new LaneStore(jdbc, clock, "another node", Duration.ofSeconds(2));
    }

    @Test
    void aStoreThatTakesLongerThanItsLeaseHoldsKeepsItToItsEndAndDoesItsWorkOnce() {
        var id = accepted("slow", "", "slow as treacle");
        var lane = new Lane(BOX, Math.floorMod("slow".hashCode(), 8));
        await().untilAsserted(() -> assertThat(letters.slow).isNotEmpty());

        await().pollInterval(Duration.ofMillis(200))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    if (letters.box.isEmpty()) {
                        assertThat(another.lease(lane))
                                .as("the store is still at it")
                                .isEmpty();
                    }
                    return !letters.box.isEmpty();
                });

        await().untilAsserted(() -> assertThat(deliveries(id)).contains("musubi test/capitals/1.0 DELIVERED"));
        assertThat(letters.slow).as("begun once").hasSize(1);
        assertThat(letters.box).containsExactly("SLOW AS TREACLE");
    }

    @Test
    void theLaneOfANodeThatDiedIsAnothersWhenItsLeaseRunsOut() {
        var lane = new Lane("test.nobody", 1);
        var dead = new LaneStore(jdbc, clock, "a node that dies", Duration.ofSeconds(2));
        assertThat(dead.lease(lane)).isPresent();
        assertThat(another.lease(lane)).isEmpty();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(another.lease(lane)).isPresent());
        jdbc.sql("DELETE FROM hub.lane_lease WHERE destination = 'test.nobody'").update();
    }

    @Test
    void whoLostItsLeaseRenewsItNoMore() {
        var lane = new Lane("test.nobody", 2);
        var slow = new LaneStore(jdbc, clock, "a slow node", Duration.ofMillis(1));
        var lost = slow.lease(lane).orElseThrow();
        var taken = await().atMost(Duration.ofSeconds(5)).until(() -> another.lease(lane), it -> it.isPresent());

        slow.renew(java.util.List.of(lost));

        assertThat(jdbc.sql(
                                "SELECT owner || ' ' || version FROM hub.lane_lease WHERE destination = 'test.nobody' AND lane = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("another node " + taken.orElseThrow().version());
        jdbc.sql("DELETE FROM hub.lane_lease WHERE destination = 'test.nobody'").update();
    }
}

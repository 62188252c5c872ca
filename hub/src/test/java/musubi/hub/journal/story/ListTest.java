package musubi.hub.journal.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import musubi.hub.message.TimeOrderedIds;
import org.junit.jupiter.api.Test;

/** A long list is read part by part, newest first, and asks the database for what was asked and nothing else. */
class ListTest {

    private static final Instant NOON = Instant.parse("2026-11-27T03:00:00Z");

    @Test
    void whoAsksForNothingGetsTheNewestOfAll() {
        var conditions = Window.newest(50).on("m.id");

        assertThat(conditions.where()).isEqualTo("TRUE");
        assertThat(conditions.values()).isEmpty();
    }

    /** Messages lie in one table for each day: a range of time must be one of ids, or all days are looked at. */
    @Test
    void timesBecomeRangesOfIdsTheEndExcluded() {
        var after = new UUID(1, 2);
        var conditions = new Window(NOON, NOON.plusSeconds(60), after, 50).on("m.id");

        assertThat(conditions.where()).isEqualTo("(m.id >= :from) AND (m.id < :to) AND (m.id < :after)");
        assertThat(conditions.values())
                .isEqualTo(Map.of(
                        "from", TimeOrderedIds.floor(NOON),
                        "to", TimeOrderedIds.floor(NOON.plusSeconds(60)),
                        "after", after));
    }

    @Test
    void aPartHasOneTo200Rows() {
        assertThat(Window.newest(1).limit()).isEqualTo(1);
        assertThat(Window.newest(Slice.LARGEST).limit()).isEqualTo(200);
        assertThatThrownBy(() -> Window.newest(0)).hasMessage("limit must be 1 to 200");
        assertThatThrownBy(() -> Window.newest(201)).hasMessage("limit must be 1 to 200");
    }

    /** One row more than was asked for tells that the list goes on, and is not shown. */
    @Test
    void aListGoesOnAfterItsLastRowWhereThereIsOneMore() {
        var ids = List.of(new UUID(0, 9), new UUID(0, 8), new UUID(0, 7));

        var whole = Slice.of(ids, 3, Function.identity());
        assertThat(whole.items()).isEqualTo(ids);
        assertThat(whole.next()).isNull();

        var part = Slice.of(ids, 2, Function.identity());
        assertThat(part.items()).containsExactly(new UUID(0, 9), new UUID(0, 8));
        assertThat(part.next()).isEqualTo(new UUID(0, 8));

        assertThat(Slice.of(List.<UUID>of(), 2, Function.identity()).next()).isNull();
    }

    @Test
    void aConditionWithoutAValueIsLeftOutAndOneWithAnOrStaysTogether() {
        var conditions = new Conditions()
                .and("NOT rejected")
                .and("sender = :sender", "sender", null)
                .and("message_key = :key OR order_key = :key", "key", "4711");

        assertThat(conditions.where()).isEqualTo("NOT rejected AND (message_key = :key OR order_key = :key)");
        assertThat(conditions.values()).isEqualTo(Map.of("key", "4711"));
    }
}

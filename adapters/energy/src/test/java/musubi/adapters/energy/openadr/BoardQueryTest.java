package musubi.adapters.energy.openadr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import musubi.adapters.energy.openadr.BoardQuery.Modes;
import org.junit.jupiter.api.Test;

/** What a VEN with the targets north and south, and business logic, find by targets, in each reading of the standard. */
class BoardQueryTest {

    private static final Modes USUAL = new Modes(false, false);
    private static final Modes STRICT = new Modes(true, false);
    private static final Modes ALL = new Modes(false, true);

    private static BoardQuery ven(Modes modes, String... asked) {
        return new BoardQuery(new Viewer.Ven("kuji"), Set.of("north", "south"), Set.of(asked), null, modes, 0, 50);
    }

    private static BoardQuery logic(Modes modes, String... asked) {
        return new BoardQuery(new Viewer.Logic("joban"), Set.of(), Set.of(asked), null, modes, 0, 50);
    }

    private static boolean finds(BoardQuery query, String... targets) {
        var entry = new Shelf.Entry("e", "p", null, Instant.EPOCH, Instant.EPOCH, List.of(targets), null, "{");
        return ObjectPrivacy.meet(entry.targets(), query.among()) && query.matches(entry);
    }

    @Test
    void aVenThatNamesNoTargetFindsItsOwnAndWhatIsForEverybody() {
        assertThat(ven(USUAL).withOpen()).isTrue();
        assertThat(finds(ven(USUAL), "north", "west")).isTrue();
        assertThat(finds(ven(USUAL), "west")).isFalse();
    }

    @Test
    void strictlyItFindsNothing() {
        assertThat(ven(STRICT).withOpen()).isFalse();
        assertThat(finds(ven(STRICT), "north")).isFalse();
        assertThat(finds(ven(STRICT, "north"), "north")).isTrue();
        assertThat(finds(ven(STRICT, "west"), "west")).isFalse();
    }

    @Test
    void ofSeveralTargetsAnyDoesOrAllAreWanted() {
        assertThat(finds(ven(USUAL, "north", "south"), "south")).isTrue();
        assertThat(finds(ven(ALL, "north", "south"), "south")).isFalse();
        assertThat(finds(ven(ALL, "north", "south"), "south", "north", "west")).isTrue();
        assertThat(finds(ven(ALL, "north", "west"), "north", "west"))
                .as("asking for another's target tells nothing")
                .isFalse();
        assertThat(finds(logic(USUAL, "north", "west"), "west")).isTrue();
        assertThat(finds(logic(ALL, "north", "west"), "west")).isFalse();
    }
}

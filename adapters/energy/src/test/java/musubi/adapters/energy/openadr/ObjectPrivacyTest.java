package musubi.adapters.energy.openadr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectPrivacyTest {

    private static final Viewer LOGIC = new Viewer.Logic("utility");
    private static final Viewer VEN = new Viewer.Ven("kuji");
    private static final Set<String> NORTH = Set.of("north");

    @ParameterizedTest
    @EnumSource
    void businessLogicSeesEverythingWithAllTargets(Noun noun) {
        assertThat(ObjectPrivacy.sees(LOGIC, Set.of(), noun, "kuji", List.of("south")))
                .isTrue();
        assertThat(ObjectPrivacy.shown(LOGIC, Set.of(), noun, List.of("south"))).containsExactly("south");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROGRAM", "EVENT"})
    void aVenSeesWhatSharesATargetOrHasNoneWhoeverWroteIt(Noun noun) {
        assertThat(ObjectPrivacy.sees(VEN, NORTH, noun, null, List.of("south", "north")))
                .isTrue();
        assertThat(ObjectPrivacy.sees(VEN, NORTH, noun, null, List.of())).isTrue();
        assertThat(ObjectPrivacy.sees(VEN, Set.of(), noun, null, null)).isTrue();
        assertThat(ObjectPrivacy.sees(VEN, NORTH, noun, "kuji", List.of("south")))
                .isFalse();
        assertThat(ObjectPrivacy.shown(VEN, NORTH, noun, List.of("south", "north")))
                .containsExactly("north");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PROGRAM", "EVENT"})
    void aVenSeesItsOwnWholeAndNothingElseWhateverTheTargets(Noun noun) {
        assertThat(ObjectPrivacy.sees(VEN, NORTH, noun, "kuji", List.of("south")))
                .isTrue();
        assertThat(ObjectPrivacy.sees(VEN, NORTH, noun, "juo", List.of("north")))
                .isFalse();
        assertThat(ObjectPrivacy.sees(VEN, NORTH, noun, null, null)).isFalse();
        assertThat(ObjectPrivacy.shown(VEN, NORTH, noun, List.of("south"))).containsExactly("south");
    }

    @ParameterizedTest
    @CsvSource({
        "read_all, true",
        "write_programs, true",
        "write_events, true",
        "read_all write_vens_ven, false",
        "read_targets write_vens_bl, true",
        "read_targets read_ven_objects write_reports write_vens write_subscriptions, false",
        "openid, false"
    })
    void theRoleIsSaidByTheScopes(String scopes, boolean logic) {
        assertThat(Viewer.of("client", Set.of(scopes.split(" "))) instanceof Viewer.Logic)
                .isEqualTo(logic);
    }

    @Test
    void toAskForAnothersTargetBesideOnesOwnTellsNothingOfIt() {
        var query =
                new BoardQuery(VEN, NORTH, Set.of("north", "south"), null, new BoardQuery.Modes(false, true), 0, 50);
        var ofBoth =
                new Shelf.Entry("e", "p", null, Instant.EPOCH, Instant.EPOCH, List.of("north", "south"), null, "{");

        assertThat(query.matches(ofBoth)).isFalse();
    }
}

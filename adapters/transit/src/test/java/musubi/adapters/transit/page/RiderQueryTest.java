package musubi.adapters.transit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The address of the rider's page as a question to the planner. */
class RiderQueryTest {

    private static final List<String> KNOWN = List.of("BICYCLE", "BUS", "FERRY", "RAIL", "SCOOTER_RENTAL", "WALK");

    @Test
    void nothingChosenIsEverythingButOnesOwnBicycle() {
        assertThat(Chip.modes(List.of(), KNOWN)).containsExactly("BUS", "FERRY", "RAIL", "SCOOTER_RENTAL", "WALK");
    }

    /** A ferry has no chip, so none excludes it. */
    @Test
    void aChipThatIsOffExcludesItsVehiclesAndNoOthers() {
        assertThat(Chip.modes(List.of("rail", "walk"), KNOWN)).containsExactly("FERRY", "RAIL", "WALK");
        assertThat(Chip.known(KNOWN)).containsExactly(Chip.BUS, Chip.RAIL, Chip.SCOOTER, Chip.WALK);
    }

    @Test
    void aLegHasTheSymbolOfTheChipThatAskedForIt() {
        assertThat(List.of("SCOOTER", "BICYCLE", "TRAM", "COACH", "WALK", "AIRPLANE"))
                .extracting(Chip::symbol)
                .containsExactly("scooter", "bicycle", "rail", "bus", "walk", "ferry");
    }

    @Test
    void aTimeCountsOnlyWhereItIsNotNow() {
        assertThat(query("now").plan("a", "b", Locale.JAPANESE, List.of("BUS")))
                .isEqualTo(Map.of("from", "a", "to", "b", "lang", "ja", "modes", "BUS"));
        assertThat(query("arrive").plan("a", "b", Locale.ENGLISH, List.of("BUS")))
                .containsEntry("time", "2026-11-28T08:00")
                .containsEntry("arriveBy", "true");
        assertThat(query("'; drop").way()).isEqualTo("now");
    }

    @Test
    void aNameStandsWhereNothingWasChosenAndAnythingTooLongIsCut() {
        var query = new RiderQuery(" ", "大甕駅", null, "x".repeat(5000), null, null, null, null, null, -4);

        assertThat(query.start()).isEqualTo("大甕駅");
        assertThat(query.nameOfGoal()).hasSize(100);
        assertThat(query.open()).isEqualTo(1);
    }

    private static RiderQuery query(String when) {
        return new RiderQuery("a", "A", "b", "B", when, "2026-11-28T08:00", null, null, null, null);
    }
}

package musubi.adapters.transit.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What several searches found becomes one list that helps to choose. */
class MergingTest {

    private static final OffsetDateTime EIGHT = OffsetDateTime.parse("2026-11-24T08:00:00+09:00");

    private final Plan.Itinerary bus = way("BUS", 5, 30, 0, 400, 700.0);
    private final Plan.Itinerary scooter = way("SCOOTER", 2, 20, 0, 100, 20.0);
    private final Plan.Itinerary slowScooter = way("SCOOTER", 2, 40, 0, 100, 25.0);
    private final Plan.Itinerary foot = way("WALK", 0, 60, 0, 4000, 0.0);

    @Test
    void whatIsWorseInEverythingIsLeftOut() {
        assertThat(merge(5, List.of(bus), List.of(scooter, slowScooter))).containsExactly(scooter, bus);
    }

    @Test
    void theSameWayFoundTwiceIsGivenOnce() {
        assertThat(merge(5, List.of(bus), List.of(way("BUS", 5, 30, 0, 400, 700.0), scooter)))
                .containsExactly(scooter, bus);
    }

    @Test
    void eachSearchKeepsItsBestWhereThereIsRoom() {
        var two = way("SCOOTER", 3, 21, 0, 100, 20.0);

        assertThat(merge(2, List.of(bus), List.of(scooter, two))).containsExactly(scooter, bus);
    }

    @Test
    void whatIsNotKnownOfOneDecidesNothing() {
        var unknown = way("FERRY", 5, 30, 1, 400, null);

        assertThat(merge(5, List.of(bus), List.of(unknown))).containsExactly(bus);
        assertThat(merge(5, List.of(way("BUS", 5, 30, 1, 400, 0.0)), List.of(way("FERRY", 6, 30, 1, 400, null))))
                .extracting(it -> it.legs().getFirst().mode())
                .containsExactly("FERRY");
    }

    @Test
    void whoWalksNoFurtherIsNotToldOfFurtherWays() {
        var request = request(5, new Walking(300, null, false, null), Modes.ALL);

        assertThat(Merging.merge(List.of(List.of(bus, foot), List.of(scooter)), request))
                .containsExactly(scooter);
        assertThat(Merging.merge(List.of(List.of(bus)), request)).isEmpty();
    }

    @Test
    void onFootAllTheWayGoesOnlyWhoSaysSo() {
        var request = request(5, Walking.USUAL, Modes.parse("BUS,SCOOTER_RENTAL"));

        assertThat(Merging.merge(List.of(List.of(bus, foot), List.of(scooter)), request))
                .containsExactly(scooter, bus);
    }

    @SafeVarargs
    private static List<Plan.Itinerary> merge(int count, List<Plan.Itinerary>... found) {
        return Merging.merge(List.of(found), request(count, Walking.USUAL, Modes.ALL));
    }

    private static PlanRequest request(int count, Walking walking, Modes modes) {
        return new PlanRequest(
                new Point.Stop("a:1"),
                new Point.Stop("a:2"),
                EIGHT,
                false,
                count,
                false,
                modes,
                walking,
                Locale.JAPANESE);
    }

    private static Plan.Itinerary way(
            String mode, int start, int end, int transfers, double walked, @Nullable Double grams) {
        var from = EIGHT.plusMinutes(start);
        var to = EIGHT.plusMinutes(end);
        var place = new Plan.Place(null, 36.5, 140.6, null, null, null, null);
        var leg = new Plan.Leg(
                mode,
                Plan.Time.of(from, null),
                Plan.Time.of(to, null),
                (end - start) * 60L,
                3000,
                place,
                place,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
        return new Plan.Itinerary(
                from,
                to,
                leg.duration(),
                0,
                0,
                walked,
                transfers,
                null,
                null,
                null,
                null,
                null,
                new Co2(grams, 0),
                new StepFree(StepFree.Answer.UNKNOWN, List.of(), List.of()),
                List.of(leg));
    }
}

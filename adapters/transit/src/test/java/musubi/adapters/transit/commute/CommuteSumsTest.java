package musubi.adapters.transit.commute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import musubi.adapters.transit.planner.plan.Journeys.Journey;
import musubi.adapters.transit.planner.plan.Journeys.Leg;
import musubi.hub.message.Codec;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.Test;

/** Sums of many people's ways, which show nobody. */
class CommuteSumsTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 1);
    private static final LocalDate END = LocalDate.of(2026, 11, 30);

    @Test
    void waysAreCountedForEachPersonAndDay() {
        var sums = new CommuteSums();
        sums.add(4, 20, List.of(way(500, 8000, 668.8), way(500, 8000, 668.8)));
        sums.leaveOut(3);

        var commute = sums.commute(START, END);

        assertThat(commute.persons()).isEqualTo(4);
        assertThat(commute.personDays()).isEqualTo(80);
        assertThat(commute.unplannedPersons()).isEqualTo(3);
        assertThat(commute.modes())
                .containsExactly(new Commute.ModeSum("BUS", 1280, 107.01), new Commute.ModeSum("WALK", 80, 0.0));
        assertThat(commute.car()).isEqualTo(new Commute.ModeSum("CAR", 1360, 177.85));
    }

    @Test
    void whatIsNotKnownOfOneIsNotKnownOfAll() {
        var sums = new CommuteSums();
        sums.add(4, 1, List.of(way(0, 8000, 668.8)));
        sums.add(4, 1, List.of(new Journey(List.of(new Leg("BUS", 1000, null)), 1000)));

        assertThat(sums.commute(START, END).modes())
                .contains(new Commute.ModeSum("BUS", 36, null))
                .doesNotContain(new Commute.ModeSum("BUS", 36, 0.0));
    }

    @Test
    void theExampleOfTheContractIsReadAndWrittenAsItIs() throws IOException {
        var example =
                Objects.requireNonNull(getClass().getResourceAsStream("/mappings/transit/commute-1.example.json"));
        var bytes = example.readAllBytes();
        var codec = CommuteFormats.COMMUTE.codec();

        var read = codec.read(Payload.of(bytes));

        assertThat(read).isInstanceOfSatisfying(Codec.Read.class, it -> assertThat(
                        tree(codec.write((Commute) it.data()).bytes()))
                .isEqualTo(tree(bytes)));
        assertThat(codec.read(Payload.of("{\"homes\":[]}".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isInstanceOf(Codec.Unreadable.class);
    }

    private static Object tree(byte[] json) {
        try {
            return CommuteFormats.JSON.readValue(json, Object.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Journey way(double walked, double ridden, double grams) {
        return new Journey(List.of(new Leg("WALK", walked, 0.0), new Leg("BUS", ridden, grams)), walked + ridden);
    }
}

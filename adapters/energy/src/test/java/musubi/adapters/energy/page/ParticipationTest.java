package musubi.adapters.energy.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import musubi.adapters.energy.openadr.receipt.Receipt;
import musubi.adapters.energy.page.Participation.Part;
import musubi.adapters.energy.page.Participation.Receiving;
import org.junit.jupiter.api.Test;

/** What is not known is called unknown, and what was not said unsaid: neither is ever a no. */
class ParticipationTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-27T05:00:00Z");

    @Test
    void whoGotNothingThatWeKnowOfIsUnknown() {
        assertThat(Participations.receiving(List.of(), WRITTEN)).isEqualTo(Receiving.UNKNOWN);
    }

    @Test
    void theLatestVersionByAnyWayIsEnoughAndAnEarlierOneIsCalledSo() {
        var before = new Receipt(Receipt.Way.POLL, WRITTEN.minusSeconds(1), WRITTEN);
        var now = new Receipt(Receipt.Way.WEBHOOK, WRITTEN, WRITTEN);

        assertThat(Participations.receiving(List.of(before), WRITTEN)).isEqualTo(Receiving.EARLIER);
        assertThat(Participations.receiving(List.of(before, now), WRITTEN)).isEqualTo(Receiving.CURRENT);
    }

    @Test
    void whoSaysNothingOfItsStateIsUnsaidAlsoWhereItReports() {
        assertThat(Participation.part(null)).isEqualTo(Part.UNSAID);
        assertThat(Participation.part(answer(0, 0))).isEqualTo(Part.UNSAID);
        assertThat(Participation.part(answer(2, 0))).isEqualTo(Part.OUT);
        assertThat(Participation.part(answer(1, 1))).isEqualTo(Part.PARTLY);
        assertThat(Participation.part(answer(0, 2))).isEqualTo(Part.IN);
    }

    private static ParticipantStore.Answer answer(long out, long in) {
        return new ParticipantStore.Answer(3, WRITTEN, out, in);
    }
}

package musubi.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import musubi.hub.message.Destination;
import musubi.hub.message.Envelope;
import musubi.hub.message.Sample;
import org.junit.jupiter.api.Test;

/** In which queue and lane a delivery waits. */
class DueTest {

    private static final UUID ID = new UUID(0, 1);

    @Test
    void aStoreIsOneQueueAndEachAddressOfAPartnerAnother() {
        assertThat(due("health.fhir-store", "").queue()).isEqualTo("health.fhir-store");
        var first = due("webhook", "https://clinic.example/in").queue();
        var second = due("webhook", "https://clinic.example/other").queue();

        assertThat(first).startsWith("webhook/omika-clinic/clinic.example#").isNotEqualTo(second);
        assertThat(due("webhook", "https://clinic.example/in").queue()).isEqualTo(first);
    }

    /** Queues stand in logs and on pages. */
    @Test
    void theNameOfAQueueTellsNothingOfAnAddressButItsHost() {
        var queue = due("webhook", "https://clinic.example/in?token=s3cret").queue();

        assertThat(queue).doesNotContain("token").doesNotContain("s3cret").doesNotContain("/in");
        assertThat(due("file", "//nas/inbox").queue()).matches("file/omika-clinic/#[0-9a-f]{12}");
    }

    @Test
    void messagesOfOneOrderKeyWaitInOneLaneAndOthersSpreadOverAll() {
        var lanes = IntStream.range(0, 200)
                .mapToObj(it -> due("patient-" + it).lane())
                .collect(Collectors.toUnmodifiableSet());

        assertThat(lanes).isEqualTo(Set.of(0, 1, 2, 3, 4, 5, 6, 7));
        assertThat(due("patient-7").lane()).isEqualTo(due("patient-7").lane());
        // whose hash is the smallest number, of which there is no positive one
        assertThat("polygenelubricants".hashCode()).isEqualTo(Integer.MIN_VALUE);
        assertThat(due("polygenelubricants").lane()).isBetween(0, Due.LANES - 1);
    }

    @Test
    void aDeliveryIsARepetitionWhenItsReceiverWasToldAnotherIdBefore() {
        assertThat(due("webhook", "https://clinic.example").isRepeated()).isFalse();
        assertThat(Due.of(
                                new UUID(0, 2),
                                envelope("o"),
                                ID,
                                "omika-clinic",
                                Sample.LETTER,
                                Destination.Line.to("webhook", "x"))
                        .isRepeated())
                .isTrue();
    }

    private static Due due(String destination, String address) {
        return Due.of(
                ID,
                envelope("order"),
                ID,
                "omika-clinic",
                Sample.LETTER,
                Destination.written(destination, address, null, null));
    }

    private static Due due(String order) {
        return Due.of(
                ID, envelope(order), ID, "omika-clinic", Sample.LETTER, new Destination.Store("health.fhir-store"));
    }

    private static Envelope envelope(String order) {
        return Sample.ordered(order);
    }
}

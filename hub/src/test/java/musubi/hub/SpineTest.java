package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Inbound;
import musubi.hub.message.Destination.Line;
import org.junit.jupiter.api.Test;

/** What the spine promises, told with letters. */
class SpineTest extends SpineContext {

    @Test
    void aLetterIsKeptInCapitalsAndReachesTheFriendUntouched() {
        var id = accepted("a", "", "dear friend");

        await().untilAsserted(() -> assertThat(deliveries(id))
                .containsExactly("musubi test/capitals/1.0 DELIVERED", "hitachi-city test/letter/1.0 DELIVERED"));
        assertThat(letters.box).containsExactly("DEAR FRIEND");
        assertThat(letters.received).singleElement().asString().endsWith(" dear friend");
        assertThat(decisions(id)).containsExactlyInAnyOrder("musubi true custodian", "hitachi-city true open");
    }

    @Test
    void theSameLetterAThousandTimesAtOnceIsOneLetter() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Admission> send = () -> admit("b", "k1", "only once");
            var ids = threads
                    .invokeAll(IntStream.range(0, 1000).mapToObj(_ -> send).toList())
                    .stream()
                    .map(it -> switch (it.resultNow()) {
                        case Admission.Accepted(var id, var _, var _) -> id;
                        case Admission.Duplicate(var id, var _, var _) -> id;
                        case Admission other -> throw new AssertionError(other);
                    })
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
        }
        await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(letters.box).containsExactly("ONLY ONCE");
    }

    @Test
    void theSameKeyWithOtherWordsIsAConflict() {
        var first = accepted("c", "k2", "one");

        assertThat(admit("c", "k2", "two")).isEqualTo(new Admission.Conflict(first));
    }

    @Test
    void whatIsNoLetterIsJournalledAndRejected() {
        var admission = (Admission.Rejected) intake.admit(
                Inbound.of(LetterAdapter.LETTER, bytes("nonsense"), LetterAdapter.WRITER, URI.create("test:letters")));

        assertThat(admission.notices()).singleElement().extracting("code").isEqualTo("no-letter");
        assertThat(journal.messages().find(admission.id()).orElseThrow().rejected())
                .isTrue();
        assertThat(deliveries(admission.id())).isEmpty();
    }

    @Test
    void aLetterIsReadOnceAndPutIntoCapitalsOnceForAllWhoGetIt() {
        var id = accepted("a", "", "only once read");

        await().untilAsserted(() -> assertThat(deliveries(id))
                .containsExactly("musubi test/capitals/1.0 DELIVERED", "hitachi-city test/letter/1.0 DELIVERED"));
        assertThat(letters.read).filteredOn("only once read"::equals).hasSize(1);
        assertThat(letters.mapped).filteredOn("only once read"::equals).hasSize(1);
    }

    @Test
    void theAnswerSaysWhatTheHubsOwnStoreDidNotTakeAndARepetitionIsToldTheSame() {
        var first = (Admission.Accepted) admit("c", "k4", "lower case");
        var again = (Admission.Duplicate) admit("c", "k4", "lower case");

        assertThat(first.notices()).singleElement().extracting("code").isEqualTo("lost-case");
        assertThat(again.notices()).isEqualTo(first.notices());
        assertThat(journal.messages().find(first.id()).orElseThrow().notices()).isEqualTo(first.notices());
    }

    @Test
    void whatTheHubsOwnStoreCannotTakeIsRejectedAndDueToNobody() {
        var rejected = (Admission.Rejected) admit("c", "k5", "12");
        var broken = (Admission.Rejected) admit("c", "k6", "smudged");

        assertThat(rejected.notices()).extracting("code").containsExactly("lost-case", "no-capitals");
        assertThat(broken.notices()).extracting("code").containsExactly("not-translated");
        assertThat(journal.messages().find(broken.id()).orElseThrow().rejected())
                .isTrue();
        assertThat(deliveries(rejected.id())).isEmpty();
        assertThat(deliveries(broken.id())).isEmpty();
    }

    @Test
    void whoIsNotRegisteredForLettersIsRefusedInWriting() {
        var stranger = new musubi.hub.message.Party(
                "stranger", Set.of(), Set.of(), Set.of("health/*"), musubi.hub.message.Purpose.SERVICE);
        var admission =
                intake.admit(Inbound.of(LetterAdapter.LETTER, bytes("x::y"), stranger, URI.create("test:letters")));

        assertThat(admission).isInstanceOf(Admission.Refused.class);
        assertThat(jdbc.sql("SELECT basis FROM hub.decision WHERE recipient = 'stranger' AND NOT permitted")
                        .query(String.class)
                        .list())
                .contains("stranger is not registered to send test/letter/1.0");
    }

    /** The store works on two lanes at once, and these two never run dry meanwhile. */
    @Test
    void twoWhoWriteWithoutEndDoNotKeepAThirdWaiting() {
        heavy(25);
        accepted("c", "", "light");
        heavy(50);

        await().untilAsserted(() -> assertThat(letters.box).contains("LIGHT"));
        assertThat(letters.box).filteredOn("HEAVY"::equals).hasSizeLessThan(150);
    }

    @Test
    void whatTheStoreCannotTakeIsParkedAloneAndTheStoreNeverRests() {
        var bad = Stream.of("l", "m", "n", "o", "p", "q", "r")
                .map(it -> accepted(it, "", "inkless " + it))
                .toList();
        var good = accepted("l", "", "with ink");

        await().untilAsserted(() -> assertThat(letters.box).containsExactly("WITH INK"));
        assertThat(bad).allSatisfy(it -> assertThat(deliveries(it)).contains("musubi test/capitals/1.0 PARKED"));
        assertThat(attempts(good)).containsExactly("DELIVERED", "DELIVERED");
        assertThat(rests()).isZero();
    }

    @Test
    void whoComesSecondToARecordTriesAgainWithinTheAttempt() {
        var id = accepted("a", "", "jostled");

        await().untilAsserted(() -> assertThat(letters.box).containsExactly("JOSTLED"));
        await().untilAsserted(() -> assertThat(attempts(id)).containsExactly("DELIVERED", "DELIVERED"));
        assertThat(decisions(id)).filteredOn(it -> it.startsWith("musubi")).hasSize(1);
    }

    @Test
    void aShutDoorOfManyWritersRestsAndAFurtherAddressOfTheSameFriendDoesNot() {
        var writers = IntStream.range(0, 6).mapToObj(it -> "shut-" + it).toList();
        letters.shut.addAll(writers);
        var further = subscriptions.add(
                "hitachi-city", LetterAdapter.LETTER, LetterAdapter.LETTER, Line.to("test.post", "summer house"));
        try {
            writers.forEach(it -> accepted(it, "", "to both"));

            await().untilAsserted(() -> assertThat(letters.summerHouse).hasSize(6));
            await().untilAsserted(() -> assertThat(rests()).isEqualTo(1));
            assertThat(letters.received).isEmpty();
        } finally {
            subscriptions.stop(further, "hitachi-city");
            letters.shut.clear();
        }
    }

    @Test
    void aSecretStaysWithTheHub() {
        var id = accepted("d", "", "a secret");

        await().untilAsserted(() -> assertThat(deliveries(id))
                .containsExactly("musubi test/capitals/1.0 DELIVERED", "hitachi-city test/letter/1.0 REFUSED"));
        assertThat(decisions(id)).contains("hitachi-city false secret");
        assertThat(letters.received).isEmpty();
    }

    @Test
    void aShutDoorHoldsBackItsOwnLettersInOrderAndNobodyElses() {
        letters.shut.add("e");
        accepted("e", "", "e1");
        accepted("e", "", "e2");
        accepted("f", "", "f1");

        await().untilAsserted(() -> assertThat(texts()).containsExactly("f1"));
        letters.shut.clear();
        await().untilAsserted(() -> assertThat(texts()).containsExactly("f1", "e1", "e2"));
    }

    @Test
    void whatNeverGetsThroughIsParkedAtLastAndAnOperatorCanCancelBefore() {
        letters.shut.add("h");
        letters.shut.add("i");
        var parked = accepted("h", "", "h1");
        var cancelled = accepted("i", "", "i1");
        await().untilAsserted(() -> assertThat(texts()).isEmpty());
        var delivery = jdbc.sql("SELECT id FROM hub.delivery WHERE message_id = ? AND state = 'OPEN' AND address <> ''")
                .param(cancelled)
                .query(UUID.class)
                .single();

        assertThat(journal.deliveries().cancel(delivery, "not wanted any more")).isTrue();
        assertThat(journal.deliveries().cancel(delivery, "twice")).isFalse();

        assertThat(deliveries(cancelled)).contains("hitachi-city test/letter/1.0 CANCELLED");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(deliveries(parked)).contains("hitachi-city test/letter/1.0 PARKED"));
    }

    @Test
    void aLetterOfThreeMegabytesComesBackByteForByte() {
        var text = new byte[3_000_000];
        new Random(1).ints(text.length, 'a', 'z').forEach(new java.util.function.IntConsumer() {
            private int at;

            @Override
            public void accept(int letter) {
                text[at++] = (byte) letter;
            }
        });
        var id = accepted("k", "", new String(text, StandardCharsets.US_ASCII));

        var kept = journal.messages().find(id).orElseThrow().message().payload();
        assertThat(kept.size()).isEqualTo(3_000_003);
        assertThat(new String(kept.bytes(), StandardCharsets.US_ASCII))
                .endsWith(new String(text, StandardCharsets.US_ASCII));
    }
}

package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.flow.NotReplayable;
import musubi.hub.flow.Replay;
import musubi.hub.journal.Journal;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.partner.SubscriptionStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the spine promises, told with letters. */
class SpineTest extends HubContext {

    @Autowired
    Intake intake;

    @Autowired
    Replay replay;

    @Autowired
    Journal journal;

    @Autowired
    SubscriptionStore subscriptions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LetterAdapter letters;

    @BeforeEach
    void emptyTheBox() {
        await().untilAsserted(() -> assertThat(open()).isZero());
        letters.box.clear();
        letters.received.clear();
        letters.shut.clear();
        letters.summerHouse.clear();
        jdbc.sql("DELETE FROM hub.destination_rest").update();
    }

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

    private void heavy(int letters) {
        IntStream.range(0, letters).forEach(_ -> {
            accepted("a", "", "heavy");
            accepted("b", "", "heavy");
        });
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
                "hitachi-city", LetterAdapter.LETTER, LetterAdapter.LETTER, "test.post", "summer house");
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

    private int rests() {
        return jdbc.sql("SELECT count(*) FROM hub.destination_rest WHERE until > 'epoch'")
                .query(Integer.class)
                .single();
    }

    private List<String> attempts(UUID message) {
        return jdbc.sql("""
                SELECT a.outcome FROM hub.attempt a JOIN hub.delivery d ON d.id = a.delivery_id WHERE d.message_id = ?
                """).param(message).query(String.class).list();
    }

    @Test
    void aReplayOfWhatTheStoreHasIsDeliveredAndUndoesNothing() {
        var old = accepted("s", "", "old name");
        accepted("s", "", "new name");
        await().untilAsserted(() -> assertThat(letters.box).containsExactly("OLD NAME", "NEW NAME"));
        await().untilAsserted(() -> assertThat(open()).isZero());

        var again =
                (Admission.Accepted) replay.replay(old, Set.of(toTheBox(old))).orElseThrow();

        await().untilAsserted(
                        () -> assertThat(deliveries(again.id())).containsExactly("musubi test/capitals/1.0 DELIVERED"));
        assertThat(letters.box).containsExactly("OLD NAME", "NEW NAME");
        assertThat(jdbc.sql("SELECT notices::text FROM hub.attempt WHERE delivery_id = ?")
                        .param(toTheBox(again.id()))
                        .query(String.class)
                        .single())
                .contains("already-there");
    }

    @Test
    void whatTheStoreNeverTookIsNotReplayedOverWhatCameLater() {
        var parked = accepted("t", "", "inkless");
        await().untilAsserted(() -> assertThat(deliveries(parked)).contains("musubi test/capitals/1.0 PARKED"));
        assertThat(replay.replay(parked, Set.of(toTheBox(parked)))).get().isInstanceOf(Admission.Accepted.class);
        await().untilAsserted(() -> assertThat(open()).isZero());
        var second = accepted("t", "", "inkless as well");
        await().untilAsserted(() -> assertThat(deliveries(second)).contains("musubi test/capitals/1.0 PARKED"));
        var later = accepted("t", "", "with ink");

        assertThatThrownBy(() -> replay.replay(second, Set.of(toTheBox(second))))
                .isInstanceOf(NotReplayable.class)
                .hasMessageContaining(later.toString());
    }

    @Test
    void whoHasStoppedToSubscribeGetsNoReplay() {
        var subscription = subscriptions.add(
                "hitachi-city", LetterAdapter.LETTER, LetterAdapter.LETTER, "test.post", "summer house");
        var id = accepted("u", "", "to both");
        await().untilAsserted(() -> assertThat(open()).isZero());
        subscriptions.stop(subscription, "hitachi-city");
        var stopped = jdbc.sql("SELECT id FROM hub.delivery WHERE message_id = ? AND address = 'summer house'")
                .param(id)
                .query(UUID.class)
                .single();

        assertThatThrownBy(() -> replay.replay(id, Set.of(stopped))).isInstanceOf(NotReplayable.class);
        var again = (Admission.Accepted) replay.replay(id, Set.of()).orElseThrow();

        assertThat(deliveries(again.id())).hasSize(2);
        await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(letters.summerHouse).containsExactly("to both");
    }

    @Test
    void ofManyOperatorsWhoReplayAtOnceTheFirstWins() throws Exception {
        var id = accepted("v", "", "torn");
        await().untilAsserted(() -> assertThat(deliveries(id)).contains("hitachi-city test/letter/1.0 PARKED"));
        await().untilAsserted(() -> assertThat(open()).isZero());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Admission>> act = () -> replay.replay(id, Set.of());
            var won = threads.invokeAll(Collections.nCopies(8, act)).stream()
                    .filter(it -> it.state() == Future.State.SUCCESS)
                    .count();
            assertThat(won).isEqualTo(1);
        }
    }

    private UUID toTheBox(UUID message) {
        return jdbc.sql("SELECT id FROM hub.delivery WHERE message_id = ? AND address = ''")
                .param(message)
                .query(UUID.class)
                .single();
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
    void aTornLetterIsParkedAndItsReplayKeepsTheDeliveryId() {
        var id = accepted("g", "", "torn");
        await().untilAsserted(() -> assertThat(deliveries(id)).contains("hitachi-city test/letter/1.0 PARKED"));

        var again = (Admission.Accepted) replay.replay(id, Set.of()).orElseThrow();

        await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(hubDeliveryIds(again.id())).isEqualTo(hubDeliveryIds(id));
        assertThat(journal.messages()
                        .find(again.id())
                        .orElseThrow()
                        .message()
                        .envelope()
                        .correlation())
                .isEqualTo(id);
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
    void anEffectThatFailsLeavesNoTraceAndOneThatWorksIsAnsweredAgain() {
        var inbound =
                Inbound.of(LetterAdapter.LETTER, bytes("j:k3:hello"), LetterAdapter.WRITER, URI.create("test:letters"));

        assertThatThrownBy(() -> intake.admit(letters.asWritten, inbound, (_, _) -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        var first = (Admission.Accepted) intake.admit(letters.asWritten, inbound, (_, _) -> done("made"));
        var second = (Admission.Duplicate) intake.admit(letters.asWritten, inbound, (_, _) -> done("made twice"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(new String(java.util.Objects.requireNonNull(second.answer()).body(), StandardCharsets.UTF_8))
                .isEqualTo("made");
    }

    @Test
    void anEffectThatRefusesLeavesARejectedMessageAndNoTraceOfItsOwn() {
        var inbound =
                Inbound.of(LetterAdapter.LETTER, bytes("j:k31:no"), LetterAdapter.WRITER, URI.create("test:letters"));
        var why = Notice.error("unwanted", "text", "say yes", "「はい」と書いてください", null);

        var refused = (Admission.Rejected) intake.admit(letters.asWritten, inbound, (_, letter) -> {
            jdbc.sql("CREATE TABLE trace_of_an_effect (x int)").update();
            return new Effect.Refused(answer(409, letter.text()), List.of(why));
        });

        var answer = java.util.Objects.requireNonNull(refused.answer());
        assertThat(answer.status() + new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo("409no");
        assertThat(refused.notices()).endsWith(why);
        assertThat(jdbc.sql("SELECT to_regclass('trace_of_an_effect')")
                        .query((row, _) -> String.valueOf(row.getString(1)))
                        .single())
                .isEqualTo("null");
        assertThat(jdbc.sql("SELECT rejected FROM hub.message WHERE id = ?")
                        .param(refused.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(deliveries(refused.id())).isEmpty();
        assertThat(intake.admit(letters.asWritten, inbound, (_, _) -> done("yes")))
                .isInstanceOf(Admission.Accepted.class); // what was rejected may come again under its key
    }

    @Test
    void anEffectWithTheKeyOfAnotherFormatIsAFaultOfOurs() {
        var inbound =
                Inbound.of(LetterAdapter.LETTER, bytes("j::hello"), LetterAdapter.WRITER, URI.create("test:letters"));

        assertThatThrownBy(() -> intake.admit(letters.inCapitals, inbound, (_, _) -> done("")))
                .hasMessage("The message is of test/letter/1.0, and not of test/capitals/1.0");
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

    private UUID accepted(String order, String key, String text) {
        return ((Admission.Accepted) admit(order, key, text)).id();
    }

    private Admission admit(String order, String key, String text) {
        return intake.admit(Inbound.of(
                LetterAdapter.LETTER,
                bytes(order + ":" + key + ":" + text),
                LetterAdapter.WRITER,
                URI.create("test:letters")));
    }

    private static Payload bytes(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Effect.Result done(String body) {
        return new Effect.Done(answer(201, body));
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, java.util.Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private int open() {
        return jdbc.sql("SELECT count(*) FROM hub.due").query(Integer.class).single();
    }

    private List<String> deliveries(UUID message) {
        return jdbc.sql(
                        "SELECT recipient || ' ' || target || ' ' || state FROM hub.delivery WHERE message_id = ? ORDER BY id")
                .param(message)
                .query(String.class)
                .list();
    }

    private List<String> decisions(UUID message) {
        return jdbc.sql("SELECT recipient || ' ' || permitted || ' ' || basis FROM hub.decision WHERE message_id = ?")
                .param(message)
                .query(String.class)
                .list();
    }

    private List<UUID> hubDeliveryIds(UUID message) {
        return jdbc.sql("SELECT hub_delivery_id FROM hub.delivery WHERE message_id = ? ORDER BY id")
                .param(message)
                .query(UUID.class)
                .list();
    }

    private List<String> texts() {
        return Stream.of(letters.received.toArray(String[]::new))
                .map(it -> it.substring(it.indexOf(' ') + 1))
                .toList();
    }
}

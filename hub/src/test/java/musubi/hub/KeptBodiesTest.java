package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.NotReplayable;
import musubi.hub.journal.DayPartitionStore;
import musubi.hub.journal.JournalProperties;
import musubi.hub.journal.PartitionStore;
import musubi.hub.journal.Reception;
import musubi.hub.message.Envelope;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.NoLongerKept;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import musubi.hub.message.TimeOrderedIds;
import musubi.hub.partner.Secrets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies go when their time is over, each format's at its own, and whoever asks for one is told so. */
class KeptBodiesTest extends SpineContext {

    private static final Instant LONG_AGO = Instant.parse("2020-01-10T03:00:00Z");
    private static final JournalProperties KEPT =
            new JournalProperties(Duration.ofDays(90), Duration.ofDays(730), Duration.ofDays(1826), List.of());

    @Autowired
    DayPartitionStore days;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    @Test
    void aBodyThatIsKeptBrieflyStandsInATableOfItsOwn() {
        var id = ((Admission.Accepted) intake.admit(Inbound.of(
                        LetterAdapter.POSTCARD, bytes("p::seaside"), LetterAdapter.WRITER, URI.create("test:letters"))))
                .id();

        assertThat(jdbc.sql("SELECT kept_days || ' ' || (body IS NULL) FROM hub.message WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("2 true");
        assertThat(jdbc.sql("SELECT convert_from(bytes, 'UTF8') FROM hub.payload_2d WHERE message_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("p::seaside");
        assertThat(body(id)).isEqualTo("p::seaside");
    }

    @Test
    void eachDayGoesWhenItsFormatsTimeIsOver() {
        var card = kept(LetterAdapter.POSTCARD, "p::card", 1);
        var letter = kept(LetterAdapter.LETTER, "p::letter", 2);
        var large = kept(LetterAdapter.LETTER, "p::" + "x".repeat(Payload.INLINE_LIMIT), 3);

        dropAt("2020-01-12T03:00:00Z");
        assertThat(List.of(body(card), body(letter))).containsExactly("p::card", "p::letter");

        dropAt("2020-01-13T03:00:00Z");
        assertThat(isKept(card)).isFalse();
        assertThat(List.of(isKept(letter), isKept(large))).containsExactly(true, true);

        dropAt("2020-04-10T03:00:00Z");
        assertThat(List.of(isKept(letter), isKept(large))).containsExactly(false, false);
        assertThatThrownBy(() -> body(letter)).isInstanceOf(NoLongerKept.class);
        assertThat(journal.messages().findNotices(letter)).isPresent();

        dropAt("2022-02-01T03:00:00Z");
        assertThat(journal.messages().find(letter)).isEmpty();
    }

    @Test
    void whoAsksForABodyThatIsGoneIsToldSo() {
        var card = kept(LetterAdapter.POSTCARD, "p::gone", 4);
        dropAt("2020-01-20T03:00:00Z");
        var operator = new Caller(port, "hitachi-city", secrets.get("clients/hitachi-city"));

        var answer = operator.get("/hub/messages/" + card + "/payload");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("no longer kept", "保存期間を過ぎた");
        assertThat(operator.read("/hub/messages/" + card).at("/message/size").asInt())
                .isEqualTo(7);
        assertThat(decisions(card)).isEmpty(); // nobody has seen anything
        assertThatThrownBy(() -> replay.replay(card, Set.of()))
                .isInstanceOf(NotReplayable.class)
                .hasMessageContaining("no longer kept");
    }

    private UUID kept(FormatId type, String text, int number) {
        var id = new UUID(TimeOrderedIds.floor(LONG_AGO).getMostSignificantBits() | 0x7000, number);
        var envelope = new Envelope(
                id,
                URI.create("test:letters"),
                type,
                null,
                LONG_AGO,
                "text/plain",
                null,
                LetterAdapter.WRITER,
                Purpose.SERVICE,
                null,
                "p",
                null);
        journal.messages().prepare(envelope);
        journal.messages()
                .insert(
                        new Message(envelope, Payload.of(text.getBytes(StandardCharsets.UTF_8))),
                        Reception.UNWANTED,
                        List.of(),
                        List.of());
        return id;
    }

    private void dropAt(String now) {
        new PartitionStore(days, Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).drop(KEPT);
    }

    private boolean isKept(UUID id) {
        return journal.messages().find(id).orElseThrow().message().payload().isKept();
    }

    private String body(UUID id) {
        return new String(
                journal.messages().find(id).orElseThrow().message().payload().bytes(), StandardCharsets.UTF_8);
    }
}

package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.flow.Replay;
import musubi.hub.journal.Journal;
import musubi.hub.message.Payload;
import musubi.hub.partner.SubscriptionStore;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of the spine ask and send. */
abstract class SpineContext extends HubContext {

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

    void heavy(int letters) {
        IntStream.range(0, letters).forEach(_ -> {
            accepted("a", "", "heavy");
            accepted("b", "", "heavy");
        });
    }

    int rests() {
        return jdbc.sql("SELECT count(*) FROM hub.destination_rest WHERE until > 'epoch'")
                .query(Integer.class)
                .single();
    }

    List<String> attempts(UUID message) {
        return jdbc.sql("""
                SELECT a.outcome FROM hub.attempt a JOIN hub.delivery d ON d.id = a.delivery_id WHERE d.message_id = ?
                """).param(message).query(String.class).list();
    }

    UUID toTheBox(UUID message) {
        return jdbc.sql("SELECT id FROM hub.delivery WHERE message_id = ? AND address = ''")
                .param(message)
                .query(UUID.class)
                .single();
    }

    UUID accepted(String order, String key, String text) {
        return ((Admission.Accepted) admit(order, key, text)).id();
    }

    Admission admit(String order, String key, String text) {
        return intake.admit(Inbound.of(
                LetterAdapter.LETTER,
                bytes(order + ":" + key + ":" + text),
                LetterAdapter.WRITER,
                URI.create("test:letters")));
    }

    static Payload bytes(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Effect.Result done(String body) {
        return new Effect.Done(answer(201, body));
    }

    static Answer answer(int status, String body) {
        return new Answer(status, java.util.Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    int open() {
        return jdbc.sql("SELECT count(*) FROM hub.due").query(Integer.class).single();
    }

    List<String> deliveries(UUID message) {
        return jdbc.sql(
                        "SELECT recipient || ' ' || target || ' ' || state FROM hub.delivery WHERE message_id = ? ORDER BY id")
                .param(message)
                .query(String.class)
                .list();
    }

    List<String> decisions(UUID message) {
        return jdbc.sql("SELECT recipient || ' ' || permitted || ' ' || basis FROM hub.decision WHERE message_id = ?")
                .param(message)
                .query(String.class)
                .list();
    }

    List<UUID> hubDeliveryIds(UUID message) {
        return jdbc.sql("SELECT hub_delivery_id FROM hub.delivery WHERE message_id = ? ORDER BY id")
                .param(message)
                .query(UUID.class)
                .list();
    }

    List<String> texts() {
        return Stream.of(letters.received.toArray(String[]::new))
                .map(it -> it.substring(it.indexOf(' ') + 1))
                .toList();
    }
}

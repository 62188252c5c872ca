package musubi.hub.message;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Messages and parties as tests of others need them, whatever stands in them. */
public final class Sample {

    public static final FormatId LETTER = new FormatId("test/letter/1.0");
    public static final Party HOSPITAL = party("hitachi-bay-hospital", Purpose.TREATMENT);
    public static final Party CLINIC = party("omika-clinic", Purpose.TREATMENT);
    public static final Party INSURER = party("hitachi-kokuho", Purpose.PAYMENT);

    private Sample() {}

    public static Party party(String id, Purpose purpose) {
        return new Party(id, Set.of(), Set.of(), Set.of("test/*"), purpose);
    }

    public static Message message(FormatId type, Party sender, String text) {
        return new Message(envelope(type, sender), Payload.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static Envelope envelope(FormatId type, Party sender) {
        return envelope(type, sender, "order");
    }

    /** Of a letter of the hospital's that is to stay in order with others. */
    public static Envelope ordered(String orderKey) {
        return envelope(LETTER, HOSPITAL, orderKey);
    }

    private static Envelope envelope(FormatId type, Party sender, String orderKey) {
        return new Envelope(
                new UUID(0x7000, 1),
                URI.create("test:sample"),
                type,
                "Patient/4711",
                Instant.EPOCH,
                "text/plain",
                null,
                sender,
                sender.purpose(),
                null,
                orderKey,
                null);
    }

    /** A format of plain texts. Whatever comes can be read, but for the empty text. */
    public static Format<String> texts(FormatId id) {
        return new Format<>(id, String.class, "text/plain", new Codec<>() {
            @Override
            public Reading<String> read(Payload payload) {
                var text = new String(payload.bytes(), StandardCharsets.UTF_8);
                return text.isEmpty()
                        ? new Unreadable<>(java.util.List.of(Notice.error("empty", "1", "write", "書いてください", null)))
                        : new Read<>(text, new Circumstance(null, null, null), java.util.List.of());
            }

            @Override
            public Payload write(String text) {
                return Payload.of(text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }
}

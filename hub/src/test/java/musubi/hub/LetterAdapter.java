package musubi.hub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Contended;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.Outlet;
import musubi.hub.adapter.Sink;
import musubi.hub.adapter.Subscription;
import musubi.hub.adapter.Translation;
import musubi.hub.adapter.Unreachable;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Cleared;
import musubi.hub.gate.Decision;
import musubi.hub.gate.Reduction;
import musubi.hub.message.Codec;
import musubi.hub.message.Destination;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * A domain small enough to see through: a letter is {@code order:key:text}. Letters are kept in a box in capitals; a pen
 * friend gets them as they are, unless its door is shut or the letter is secret.
 */
@TestComponent
public final class LetterAdapter implements Adapter {

    static final FormatId LETTER = new FormatId("test/letter/1.0");
    static final FormatId POSTCARD = new FormatId("test/postcard/1.0");
    static final FormatId CAPITALS = new FormatId("test/capitals/1.0");
    static final Party WRITER = new Party("hitachi-city", Set.of("city"), Set.of(), Set.of("test/*"), Purpose.SERVICE);

    final Format<Letter> asWritten = new Format<>(LETTER, Letter.class, "text/plain", new Letters());
    final Format<Letter> inCapitals = new Format<>(CAPITALS, Letter.class, "text/plain", new Letters());
    final Format<Letter> onACard =
            new Format<>(POSTCARD, Letter.class, "text/plain", new Letters()).keptFor(Duration.ofDays(2));
    final List<String> box = new CopyOnWriteArrayList<>();
    final List<String> received = new CopyOnWriteArrayList<>();
    final List<String> summerHouse = new CopyOnWriteArrayList<>();
    final List<String> read = new CopyOnWriteArrayList<>();
    final List<String> mapped = new CopyOnWriteArrayList<>();
    final List<String> slow = new CopyOnWriteArrayList<>();
    final Set<String> jostled = ConcurrentHashMap.newKeySet();
    final Set<String> shut = ConcurrentHashMap.newKeySet();

    record Letter(String order, String key, String text) {}

    @Override
    public List<Format<?>> formats() {
        return List.of(asWritten, inCapitals, onACard);
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        AccessRule inPart = access -> access.recipient().id().equals("omika-clinic")
                ? new Decision.Permit("open, in part", new Reduction(Set.of(LetterOffice.PRIVATE)), false)
                : Decision.Permit.on("open");
        AccessRule unlessSecret = access -> access instanceof musubi.hub.gate.Access.Sending sending
                        && sending.data(asWritten).text().contains("secret")
                ? new Decision.Deny("secret")
                : inPart.decide(access);
        return Map.of(LETTER, AccessRule.custodian().or(unlessSecret));
    }

    @Override
    public List<Translation<?, ?>> translations() {
        return List.of(new Translation<>(asWritten, inCapitals, (it, _) -> capitals(it)));
    }

    private Mapped<Letter> capitals(Letter letter) {
        mapped.add(letter.text());
        if (letter.text().contains("smudged")) {
            throw new IllegalStateException("cannot make out " + letter.text());
        }
        var lost = Notice.information("lost-case", "text", "small letters are lost", "小文字は失われます", null);
        var none = Notice.error("no-capitals", "text", "digits have no capitals", "数字に大文字はありません", null);
        return new Mapped<>(
                new Letter(letter.order(), letter.key(), letter.text().toUpperCase(Locale.ROOT)),
                letter.text().matches("[0-9]+") ? List.of(lost, none) : List.of(lost));
    }

    @Override
    public Map<String, Sink> sinks() {
        return Map.of("test.box", this::keep);
    }

    @Override
    public Map<String, Outlet> outlets() {
        return Map.of("test.post", this::post);
    }

    @Override
    public List<Subscription> subscriptions() {
        var city = new Party("hitachi-city", Set.of("city"), Set.of(), Set.of(), Purpose.SERVICE);
        return List.of(
                Subscription.kept(LETTER, CAPITALS, "test.box"),
                new Subscription(city, LETTER, LETTER, Destination.Line.to("test.post", "friend")));
    }

    private void keep(Cleared cleared) {
        var text = cleared.data(inCapitals).text();
        if (text.contains("HEAVY")) {
            LockSupport.parkNanos(Duration.ofMillis(40).toNanos());
        }
        if (text.contains("SLOW")) {
            slow.add(text);
            LockSupport.parkNanos(Duration.ofSeconds(7).toNanos());
        }
        if (text.contains("INKLESS")) {
            throw new DataIntegrityViolationException("no ink");
        }
        if (text.contains("JOSTLED") && jostled.add(text)) {
            throw new Contended("another letter came first", new IllegalStateException());
        }
        box.add(text);
    }

    private void post(Cleared cleared) {
        var letter = cleared.data(asWritten);
        if (cleared.address().equals("summer house")) {
            summerHouse.add(letter.text());
            return;
        }
        if (shut.contains(letter.order())) {
            throw new Unreachable("the door is shut", null, new IOException("nobody there"));
        }
        if (letter.text().contains("torn")) {
            throw new IllegalStateException("the letter is torn");
        }
        received.add(cleared.deliveryId() + " " + letter.text());
    }

    private final class Letters implements Codec<Letter> {

        @Override
        public Reading<Letter> read(Payload payload) {
            var parts = new String(payload.bytes(), StandardCharsets.UTF_8).split(":", 3);
            if (parts.length < 3) {
                return new Unreadable<>(List.of(
                        Notice.error("no-letter", "1", "write order:key:text", "order:key:text と書いてください", null)));
            }
            var notices = parts[2].isBlank()
                    ? List.of(Notice.error("empty", "text", "write a text", "本文を書いてください", null))
                    : List.<Notice>of();
            var key = parts[1].isEmpty() ? null : parts[1];
            read.add(parts[2]);
            return new Read<>(new Letter(parts[0], parts[1], parts[2]), new Circumstance(key, parts[0], null), notices);
        }

        /** {@code BURN order} needs no body. */
        @Override
        public Reading<Letter> read(Payload payload, @Nullable String action) {
            if (action == null) {
                return read(payload);
            }
            var order = action.substring(action.indexOf(' ') + 1);
            read.add(action);
            return new Read<>(new Letter(order, "", action), new Circumstance(null, order, null), List.of());
        }

        @Override
        public boolean saysAll(Letter letter, @Nullable String action) {
            return action == null;
        }

        @Override
        public Payload write(Letter letter) {
            return Payload.of(
                    (letter.order() + ":" + letter.key() + ":" + letter.text()).getBytes(StandardCharsets.UTF_8));
        }
    }
}

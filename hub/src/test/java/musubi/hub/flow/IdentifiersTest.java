package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.message.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What names a message is kept whole or refused by the name of its field; it is never cut. */
class IdentifiersTest {

    private static final String LONGEST = "号".repeat(255);

    @Test
    void a255thCharacterIsTheLastAndNoneIsAControlCharacterOrHalfOfOne() {
        assertThat(Identifiers.isReadable(null)).isTrue();
        assertThat(Identifiers.isReadable("")).isTrue();
        assertThat(Identifiers.isReadable(LONGEST)).isTrue();
        assertThat(Identifiers.isReadable(LONGEST + "x")).isFalse();
        assertThat(Identifiers.isReadable("a\u0000b")).isFalse();
        assertThat(Identifiers.isReadable("a\nb")).isFalse();
        assertThat(Identifiers.isReadable("a\u0085b")).isFalse();
        assertThat(Identifiers.isReadable("\ud83c")).isFalse();
    }

    @Test
    void whatIsAllRightPassesAsItIs() {
        var reading = read(LONGEST, "order", null);

        assertThat(Identifiers.check(inbound("key"), reading)).isSameAs(reading);
        assertThat(Identifiers.check(inbound(null), reading)).isSameAs(reading);
    }

    @Test
    void eachFieldThatCannotNameAnythingIsNamed() {
        var checked = Identifiers.check(inbound("\u0007"), read(LONGEST + "x", "\u0000", "\t"));

        assertThat(checked).isInstanceOf(Codec.Unreadable.class);
        assertThat(checked.notices())
                .extracting(Notice::place)
                .containsExactly("Idempotency-Key", "message key", "order key", "subject");
        assertThat(checked.notices()).extracting(Notice::code).containsOnly("unusable-identifier");
    }

    @Test
    void aCodecThatFoundTheSameAtItsOwnPlaceSaysItBetter() {
        var own = Notice.error("too-long", "MSH-10", "shorten it", "短くしてください", "§2.15.9.10");
        var reading = new Codec.Read<>("text", new Codec.Circumstance(LONGEST + "x", null, null), List.of(own));

        assertThat(Identifiers.check(inbound(null), reading).notices()).containsExactly(own);
    }

    @Test
    void aWarningIsKeptBesideWhatIsWrong() {
        var warning = Notice.warning("odd", "1", "odd", "変です", null);
        var reading = new Codec.Read<>("text", new Codec.Circumstance("\n", null, null), List.of(warning));

        assertThat(Identifiers.check(inbound(null), reading).notices())
                .extracting(Notice::code)
                .containsExactly("unusable-identifier", "odd");
    }

    @Test
    void theSendersKeyIsLookedAtAlsoWhereTheBytesCannotBeRead() {
        var unreadable = new Codec.Unreadable<String>(List.of(Notice.warning("odd", "1", "odd", "変です", null)));

        assertThat(Identifiers.check(inbound("\n"), unreadable).notices())
                .extracting(Notice::place)
                .containsExactly("Idempotency-Key", "1");
    }

    private static Codec.Read<String> read(String key, String order, @Nullable String subject) {
        return new Codec.Read<>("text", new Codec.Circumstance(key, order, subject), List.of());
    }

    private static Inbound inbound(@Nullable String key) {
        var bytes = Payload.of(new byte[] {1});
        var plain = Inbound.of(Sample.LETTER, bytes, Sample.HOSPITAL, URI.create("test:letters"));
        return plain.named(key);
    }
}

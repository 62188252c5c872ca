package musubi.adapters.energy.openadr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import musubi.hub.gate.Reduction;
import musubi.hub.message.Codec;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.Test;

class AnnouncementCodecTest {

    private static final Announcement EVENT = new Announcement(
            Noun.EVENT,
            ObjectWrite.Verb.UPDATE,
            null,
            "p1",
            List.of("north", "south"),
            "{\"id\":\"e1\",\"objectType\":\"EVENT\",\"programID\":\"p1\",\"duration\":\"PT0.50S\"");

    private final AnnouncementCodec codec = new AnnouncementCodec();

    @Test
    void whatWasWrittenIsReadAgain() {
        assertThat(codec.read(codec.write(EVENT))).isInstanceOfSatisfying(Codec.Read.class, it -> assertThat(it.data())
                .isEqualTo(EVENT));
    }

    @Test
    void whatIsNoneIsNotRead() {
        assertThat(codec.read(Payload.of("{\"object\":1}".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Codec.Unreadable.class);
    }

    @Test
    void hiddenTargetsLeaveNoTrace() {
        var reduction = AnnouncementReducer.hiding(EVENT.targets(), List.of("north"));

        var reduced = new AnnouncementReducer().reduce(EVENT, reduction);

        assertThat(new String(codec.write(reduced).bytes(), StandardCharsets.UTF_8))
                .contains("\"targets\":[\"north\"]")
                .doesNotContain("south");
        assertThat(reduction).isEqualTo(new Reduction(Set.of("targets/south")));
        assertThat(AnnouncementReducer.hiding(EVENT.targets(), EVENT.targets())).isEqualTo(Reduction.NONE);
    }
}

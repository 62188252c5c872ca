package musubi.adapters.energy.openadr;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import musubi.hub.message.Bodies;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** The formats of OpenADR: one for what is asked to be done with each object, and the notification. */
final class ObjectFormats {

    static final String MEDIA_TYPE = "application/json";

    /** A report of 1,000 resources with 48 half-hours each is 3 MB. */
    private static final Bodies BODIES = new Bodies(4L << 20, true);

    private static final Map<Noun, Format<ObjectWrite>> OBJECTS = objects();

    /** What a subscriber is told. */
    static final Format<Announcement> NOTIFICATION = new Format<>(
            new FormatId("energy/openadr-notification/3.1"), Announcement.class, MEDIA_TYPE, new AnnouncementCodec());

    private ObjectFormats() {}

    static Format<ObjectWrite> of(Noun noun) {
        return Objects.requireNonNull(OBJECTS.get(noun));
    }

    static List<Format<?>> all() {
        return Arrays.stream(Noun.values()).<Format<?>>map(ObjectFormats::of).toList();
    }

    private static Map<Noun, Format<ObjectWrite>> objects() {
        var formats = new EnumMap<Noun, Format<ObjectWrite>>(Noun.class);
        for (var noun : Noun.values()) {
            formats.put(
                    noun, new Format<>(noun.format(), ObjectWrite.class, MEDIA_TYPE, new ObjectCodec(noun), BODIES));
        }
        return formats;
    }
}

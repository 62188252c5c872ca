package musubi.adapters.health.hl7v2;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import musubi.hub.mapping.CodeTables;
import musubi.hub.message.Codec.Read;
import musubi.hub.message.Codec.Reading;
import musubi.hub.message.Envelope;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import musubi.hub.profile.ProfileCatalogue;

/** Messages as the tests write them, with the tables and profiles of the city. */
public final class Hl7v2 {

    public static final CodeTables TABLES = CodeTables.load();

    public static final Envelope CIRCUMSTANCE = new Envelope(
            UUID.fromString("01900000-0000-7000-8000-000000000000"),
            URI.create("mllp://hitachi-bay-hospital"),
            Hl7v2Formats.V2_5_ID,
            null,
            Instant.parse("2026-11-24T00:30:00Z"),
            Hl7v2Formats.MEDIA_TYPE,
            null,
            new Party("hitachi-bay-hospital", Set.of("hospital"), Set.of(), Set.of("health/*"), Purpose.TREATMENT),
            Purpose.TREATMENT,
            null,
            "hitachi-bay-hospital",
            null);

    private static final ProfileCatalogue PROFILES = ProfileCatalogue.load();

    private Hl7v2() {}

    /** The segments in UTF-8, separated as the standard says. */
    public static byte[] message(String... segments) {
        return (String.join("\r", segments) + "\r").getBytes(StandardCharsets.UTF_8);
    }

    public static String msh(String type, String controlId, String charset) {
        return "MSH|^~\\&|HIS|0811234567|MUSUBI|CITY|20261124093000||" + type + "|" + controlId + "|P|2.5||||||"
                + charset;
    }

    public static Reading<Hl7v2Message> read(byte[] bytes) {
        return Hl7v2Formats.v25(PROFILES).codec().read(Payload.of(bytes));
    }

    public static Read<Hl7v2Message> readable(byte[] bytes) {
        if (read(bytes) instanceof Read<Hl7v2Message> read) {
            return read;
        }
        throw new AssertionError("unreadable: " + notices(read(bytes).notices()));
    }

    /** One line a notice: severity, code, place. */
    public static String notices(List<Notice> notices) {
        return notices.stream()
                .map(it -> it.severity() + " " + it.code() + " " + it.place() + "\n")
                .collect(Collectors.joining());
    }
}

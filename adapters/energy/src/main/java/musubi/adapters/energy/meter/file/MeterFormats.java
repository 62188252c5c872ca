package musubi.adapters.energy.meter.file;

import java.time.Duration;
import java.time.ZoneId;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.adapters.energy.meter.source.SourceJson;
import musubi.hub.message.Bodies;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import org.jspecify.annotations.Nullable;

/** The formats of meter files: JSON, and CSV with what its sender says of how to read it. */
public final class MeterFormats {

    public static final FormatId JSON = new FormatId("energy/meter-readings/1");
    public static final FormatId CSV = new FormatId("energy/meter-csv/1");

    public static final String JSON_TYPE = "application/json";
    public static final String CSV_TYPE = "text/csv";

    /** What stands before the mapping in the request line of a file. */
    static final String ACTION = "POST readings ";

    /** The rows are kept for years; the file itself, for whoever doubts what was made of it. */
    private static final Duration KEPT = Duration.ofDays(14);

    private static final long LARGEST = 256L << 20;

    private MeterFormats() {}

    public static Format<MeterFile> json(ZoneId zone) {
        return new Format<>(
                JSON, MeterFile.class, JSON_TYPE, new MeterFileCodec(false, zone), Bodies.streamed(LARGEST), KEPT);
    }

    public static Format<MeterFile> csv(ZoneId zone) {
        return new Format<>(
                CSV, MeterFile.class, CSV_TYPE, new MeterFileCodec(true, zone), Bodies.streamed(LARGEST), KEPT);
    }

    /**
     * The request line of a CSV file. The whole mapping stands in it: how a message was read is known as long as the message is, whatever
     * becomes of the mapping.
     */
    public static String action(MeterSource source) {
        var json = new StringBuilder(ACTION);
        SourceJson.write(source).chars().forEach(it -> {
            if (Character.isSurrogate(
                    (char) it)) { // of which a request line has none; JSON can write them otherwise (RFC 8259 §7)
                json.append("\\u%04x".formatted(it));
            } else {
                json.append((char) it);
            }
        });
        return json.toString();
    }

    /** The mapping that a request line holds; null: none. */
    static @Nullable MeterSource source(@Nullable String action) {
        return action == null || !action.startsWith(ACTION) ? null : SourceJson.read(action.substring(ACTION.length()));
    }
}

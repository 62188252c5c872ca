package musubi.adapters.energy.meter.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Quality;
import musubi.adapters.energy.meter.reading.Reading;
import musubi.adapters.energy.meter.reading.Stage;
import musubi.adapters.energy.meter.reading.SupplyPoint;
import musubi.adapters.energy.meter.source.Unit;
import org.jspecify.annotations.Nullable;

/** One reading in JSON while its members come in, in whatever order. */
final class JsonReading {

    private @Nullable String point;
    private @Nullable Instant start;
    private @Nullable BigDecimal kWh;
    private @Nullable Quality quality;
    private Direction direction = Direction.IMPORT;
    private Stage stage;
    private boolean wrong;

    JsonReading(Stage stage) {
        this.stage = stage;
    }

    /** The member that the parser stands at. What is wrong with it goes to the findings. */
    void read(JsonParser parser, String place, Findings findings) throws IOException {
        try {
            var name = parser.currentName();
            var token = parser.nextToken();
            switch (name) {
                case "point" -> point = point(text(parser, token));
                case "start" -> start = start(text(parser, token));
                case "kWh" -> kWh = kWh(parser, token);
                case "quality" -> quality = JsonFile.word(Quality.class, text(parser, token));
                case "direction" -> direction = JsonFile.word(Direction.class, text(parser, token));
                case "stage" -> stage = JsonFile.word(Stage.class, text(parser, token));
                default -> {
                    parser.skipChildren();
                    throw new Unfit(
                            "unknown-member",
                            "A reading has point, start, kWh, quality, direction and stage, and no other member.",
                            "計量値の要素は point、start、kWh、quality、direction、stage だけです。");
                }
            }
        } catch (Unfit unfit) {
            wrong = true;
            findings.error(unfit, place);
        }
    }

    void finish(long number, ReadingSink sink, Findings findings) {
        if (wrong) {
            return;
        }
        var its = point;
        var when = start;
        if (its == null || when == null) {
            findings.error(
                    "required-missing",
                    JsonFile.place(number, its == null ? "point" : "start"),
                    "A reading names its point and the start of its half hour.",
                    "計量値には point と start が必要です。");
            return;
        }
        var said = quality == null ? Quality.OK : quality;
        if (kWh == null && said != Quality.MISSING) {
            sink.blank();
        } else if (kWh != null && said == Quality.MISSING) {
            findings.error(
                    "value-though-missing",
                    JsonFile.place(number, "kWh"),
                    "The reading is said to be missing, and has a value.",
                    "欠測とされているのに値があります。");
        } else {
            sink.take(new Reading(its, direction, when, kWh, said, stage), number);
        }
    }

    private static String text(JsonParser parser, JsonToken token) throws IOException, Unfit {
        if (token != JsonToken.VALUE_STRING) {
            parser.skipChildren();
            throw new Unfit("not-a-string", "This is a string.", "文字列で書いてください。");
        }
        return parser.getText();
    }

    private static String point(String text) throws Unfit {
        var point = SupplyPoint.read(text);
        if (point == null) {
            throw new Unfit(
                    "not-a-point",
                    "A supply point number has 22 digits and begins with 01 to 10.",
                    "供給地点特定番号は 01〜10 で始まる22桁の数字です。");
        }
        return point;
    }

    private static Instant start(String text) throws Unfit {
        try {
            var start = OffsetDateTime.parse(text).toInstant();
            if (start.getNano() == 0 && start.getEpochSecond() % Reading.SLOT.toSeconds() == 0) {
                return start;
            }
        } catch (DateTimeException _) {
            // said below
        }
        throw new Unfit(
                "not-a-time",
                "This is not the start of a half hour with its offset: 2026-11-01T00:30:00+09:00.",
                "30分の開始時刻をオフセット付きで書いてください（例: 2026-11-01T00:30:00+09:00）。");
    }

    private static @Nullable BigDecimal kWh(JsonParser parser, JsonToken token) throws IOException, Unfit {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Amount.check(parser.getDecimalValue(), Unit.KWH);
            default -> {
                parser.skipChildren();
                throw new Unfit(
                        "not-a-number",
                        "kWh is a number, or null where there is no value.",
                        "kWh は数値です。値が無い場合は null にしてください。");
            }
        };
    }
}

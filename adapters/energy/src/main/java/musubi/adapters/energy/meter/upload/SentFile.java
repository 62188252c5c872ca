package musubi.adapters.energy.meter.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Stage;
import musubi.adapters.energy.meter.reading.SupplyPoint;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** How a file that was sent is to be read, as its request says. */
sealed interface SentFile {

    /** The mapping of the hub's own CSV, where none is named. */
    String PLAIN = "plain-long";

    /** @param source null: it is JSON */
    record Readable(@Nullable MeterSource source) implements SentFile {}

    /** @param status of the answer */
    record Unknown(int status, Text why) implements SentFile {}

    /** Finds the mapping of a name; those of the sender's own come first. */
    interface Mappings {

        Optional<MeterSource> find(String id);
    }

    static SentFile of(
            HttpServletRequest request,
            @Nullable String source,
            @Nullable String point,
            @Nullable String stage,
            @Nullable String direction,
            Mappings mappings) {
        return switch (FileForm.of(request)) {
            case null -> new Unknown(415, FileForm.UNKNOWN);
            case JSON ->
                Stream.of(source, point, stage, direction).allMatch(Objects::isNull)
                        ? new Readable(null)
                        : new Unknown(
                                400,
                                new Text(
                                        "source, point, stage and direction are said of CSV; in JSON each reading says them itself.",
                                        "source、point、stage、direction は CSV 用です。JSON では各計量値に書いてください。"));
            case CSV -> csv(source, point, stage, direction, mappings);
        };
    }

    private static SentFile csv(
            @Nullable String source,
            @Nullable String point,
            @Nullable String stage,
            @Nullable String direction,
            Mappings mappings) {
        if (point != null && SupplyPoint.read(point) == null) {
            return new Unknown(400, new Text("point is a supply point number of 22 digits.", "point は22桁の供給地点特定番号です。"));
        }
        var settled = word(Stage.class, stage);
        var way = word(Direction.class, direction);
        if (stage != null && settled == null || direction != null && way == null) {
            return new Unknown(
                    400,
                    new Text(
                            "stage is PROVISIONAL or FINAL, direction is IMPORT or EXPORT.",
                            "stage は PROVISIONAL か FINAL、direction は IMPORT か EXPORT です。"));
        }
        return mappings.find(source == null ? PLAIN : source)
                .<SentFile>map(it -> new Readable(it.with(point, settled, way)))
                .orElseGet(() -> new Unknown(
                        400,
                        new Text(
                                "There is no mapping of this name. Mappings: /energy/meters/sources.",
                                "この名前の読み取り定義はありません。一覧: /energy/meters/sources")));
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String text) {
        return Stream.of(type.getEnumConstants())
                .filter(it -> it.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }
}

package musubi.adapters.energy.meter.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Quality;
import musubi.adapters.energy.meter.reading.Stage;
import musubi.adapters.energy.meter.reading.SupplyPoint;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * How the CSV files of one source are to be read. It is data: {@code mappings/energy/meters/<id>.yaml}, or what a partner sends.
 *
 * @param charset {@code UTF-8}, {@code Windows-31J} (CP932), or {@code auto}: UTF-8 where the bytes are that, else CP932. A byte order
 *     mark says UTF-8 whatever stands here
 * @param delimiter between cells
 * @param skip lines before the header, or before the first row where there is none
 * @param header whether the first row says what the columns are
 * @param label what a time stands for
 * @param days how days are written; all ways where it says nothing
 * @param qualities what the cells of the quality column mean; an empty cell is {@code OK} where it says nothing else
 * @param stages what the cells of the stage column mean
 * @param directions what the cells of the direction column mean
 * @param stage of values of which no column says it; null: provisional, which never undoes a final one
 * @param direction of values of which no column says it; null: import
 * @param point of all rows where no column says it
 */
public record MeterSource(
        Text name,
        Layout layout,
        String charset,
        String delimiter,
        int skip,
        boolean header,
        Columns columns,
        Label label,
        Unit unit,
        Set<DayForm> days,
        Map<String, Quality> qualities,
        Map<String, Stage> stages,
        Map<String, Direction> directions,
        @Nullable Stage stage,
        @Nullable Direction direction,
        @Nullable String point) {

    /** How Japanese programs on Windows write. */
    public static final Charset CP932 = Charset.forName("windows-31j");

    private static final String AUTO = "auto";
    private static final int MOST_SKIPPED = 100;

    public MeterSource {
        need(delimiter.length() == 1 && !"\"\r\n".contains(delimiter), "delimiter", "is one character");
        need(skip >= 0 && skip <= MOST_SKIPPED, "skip", "is 0 to " + MOST_SKIPPED);
        need(
                Stream.of(AUTO, "UTF-8", "Windows-31J", "CP932", "Shift_JIS").anyMatch(charset::equalsIgnoreCase),
                "charset",
                "is auto, UTF-8 or Windows-31J");
        need(point == null || SupplyPoint.read(point) != null, "point", "has 22 digits");
        var all = columns;
        if (layout == Layout.WIDE) {
            need(all.first() != null, "columns.first", "is needed for the layout wide");
            need(
                    all.time() == null && all.slot() == null && all.value() == null,
                    "columns",
                    "of the layout wide have no time, slot or value");
        } else {
            need(all.value() != null, "columns.value", "is needed for the layout long");
            need(all.first() == null, "columns.first", "is of the layout wide alone");
            need(all.time() == null || all.slot() == null, "columns", "have time or slot, not both");
        }
        need(
                header
                        || Stream.of(
                                        all.point(),
                                        all.day(),
                                        all.time(),
                                        all.slot(),
                                        all.value(),
                                        all.first(),
                                        all.quality(),
                                        all.stage(),
                                        all.direction())
                                .filter(Objects::nonNull)
                                .allMatch(Column::hasPlace),
                "columns",
                "are named by place (#1) where there is no header");
        days = inOneOrder(days);
        qualities = inOneOrder(qualities);
        stages = inOneOrder(stages);
        directions = inOneOrder(directions);
    }

    /** The same for one file, of which the sender says more. */
    public MeterSource with(@Nullable String point, @Nullable Stage stage, @Nullable Direction direction) {
        return new MeterSource(
                name,
                layout,
                charset,
                delimiter,
                skip,
                header,
                columns,
                label,
                unit,
                days,
                qualities,
                stages,
                directions,
                stage == null ? this.stage : stage,
                direction == null ? this.direction : direction,
                point == null ? this.point : SupplyPoint.read(point));
    }

    /** Null: to be told from the bytes. */
    public @Nullable Charset declaredCharset() {
        if (charset.equalsIgnoreCase(AUTO)) {
            return null;
        }
        return charset.equalsIgnoreCase("UTF-8") ? StandardCharsets.UTF_8 : CP932;
    }

    /** In the order in which they are tried. */
    public List<DayForm> dayForms() {
        return Stream.of(DayForm.values()).filter(days::contains).toList();
    }

    /** That of {@code Set.copyOf} is another in each process, and a file is known again by its mapping as it is written. */
    private static <T> Set<T> inOneOrder(Set<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    private static <T> Map<String, T> inOneOrder(Map<String, T> values) {
        return Collections.unmodifiableMap(new TreeMap<>(values));
    }

    private static void need(boolean good, String member, String what) {
        if (!good) {
            throw new IllegalArgumentException(member + " " + what);
        }
    }
}

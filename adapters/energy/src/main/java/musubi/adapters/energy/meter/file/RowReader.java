package musubi.adapters.energy.meter.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Quality;
import musubi.adapters.energy.meter.reading.Stage;
import musubi.adapters.energy.meter.reading.SupplyPoint;
import musubi.adapters.energy.meter.source.Cell;
import musubi.adapters.energy.meter.source.Column;
import musubi.adapters.energy.meter.source.DayForm;
import musubi.adapters.energy.meter.source.MeterSource;
import org.jspecify.annotations.Nullable;

/** Reads what rows of both layouts have: the point, the day, and what is said of the values. */
final class RowReader {

    private final MeterSource source;
    private final ZoneId zone;
    private final List<DayForm> dayForms;
    private final Map<String, Quality> qualities;
    private final Map<String, Stage> stages;
    private final Map<String, Direction> directions;

    private String lastPointText = "";
    private String lastPoint = "";
    private String lastDayText = "";
    private LocalDate lastDay = LocalDate.EPOCH;
    private Instant lastStart = Instant.EPOCH;

    RowReader(MeterSource source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
        this.dayForms = source.dayForms();
        this.qualities = plain(source.qualities());
        this.stages = plain(source.stages());
        this.directions = plain(source.directions());
    }

    ZoneId zone() {
        return zone;
    }

    /** @param text null where no column says it */
    String point(@Nullable String text) throws Unfit {
        if (text == null) {
            var said = source.point();
            if (said == null) {
                throw new Unfit(
                        "no-point",
                        "No column says which supply point this is. Name it with the parameter point.",
                        "供給地点の列がありません。パラメータ point で供給地点特定番号を指定してください。");
            }
            return said;
        }
        if (!text.equals(lastPointText)) {
            var point = SupplyPoint.read(Cell.plain(text));
            if (point == null) {
                throw new Unfit(
                        "not-a-point",
                        "A supply point number has 22 digits and begins with 01 to 10. Where a spreadsheet wrote it as 3.0E+20,"
                                + " make the column text and export again.",
                        "供給地点特定番号は 01〜10 で始まる22桁の数字です。表計算ソフトで 3.0E+20 のようになった場合は、列を文字列にして出力し直してください。");
            }
            lastPointText = text;
            lastPoint = point;
        }
        return lastPoint;
    }

    /** When the day begins. */
    Instant day(String text) throws Unfit {
        if (!text.equals(lastDayText)) {
            lastDay = date(Cell.plain(text));
            lastDayText = text;
            lastStart = lastDay.atStartOfDay(zone).toInstant();
        }
        return lastStart;
    }

    Quality quality(@Nullable String text) throws Unfit {
        return text == null || text.isBlank() && !qualities.containsKey("")
                ? Quality.OK
                : code(qualities, text, "quality", "品質");
    }

    Stage stage(@Nullable String text) throws Unfit {
        if (text == null || text.isBlank() && !stages.containsKey("")) {
            var said = source.stage();
            return said == null ? Stage.PROVISIONAL : said;
        }
        return code(stages, text, "stage", "確定区分");
    }

    Direction direction(@Nullable String text) throws Unfit {
        if (text == null || text.isBlank() && !directions.containsKey("")) {
            var said = source.direction();
            return said == null ? Direction.IMPORT : said;
        }
        return code(directions, text, "direction", "方向");
    }

    private LocalDate date(String text) throws Unfit {
        for (var form : dayForms) {
            var day = form.read(text);
            if (day != null) {
                return day;
            }
        }
        throw new Unfit(
                "not-a-day",
                "This is not a day that the mapping knows. Write it as 2026-11-01 or 2026/11/1.",
                "日付として読めません。2026-11-01 または 2026/11/1 のように書いてください。");
    }

    private static <T> T code(Map<String, T> codes, String text, String what, String ja) throws Unfit {
        var found = codes.get(Cell.plain(text));
        if (found == null) {
            throw new Unfit(
                    "unknown-code",
                    "The mapping does not say which " + what + " this is. Known are: "
                            + String.join(", ", codes.keySet()) + ".",
                    ja + "の値が読み取り定義にありません。使える値: " + String.join("、", codes.keySet()) + "。");
        }
        return found;
    }

    private static <T> Map<String, T> plain(Map<String, T> codes) {
        var plain = new HashMap<String, T>();
        codes.forEach((code, meaning) -> plain.put(Cell.plain(code), meaning));
        return plain;
    }

    /** The cell of a column, or null where the file has no such column. */
    static @Nullable String cell(List<String> cells, int column) {
        return column < 0 ? null : cells.get(column);
    }

    static int place(@Nullable Column column, List<String> header) {
        return column == null ? -1 : column.in(header);
    }
}

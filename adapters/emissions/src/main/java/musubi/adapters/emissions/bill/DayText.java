package musubi.adapters.emissions.bill;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A day as bills write it: 2026-04-13, 2026/4/13, 2026年4月13日, 20260413, R8.4.13, 令和8年4月13日, 令和元年5月1日. Eras are strict: 平成31年5月1日 was
 * no day.
 */
final class DayText {

    private static final List<DateTimeFormatter> FORMATS = List.of(
            western("uuuu-M-d"),
            western("uuuu/M/d"),
            western("uuuu.M.d"),
            western("uuuu'年'M'月'd'日'"),
            western("uuuuMMdd"),
            era(TextStyle.FULL, "年", "月", "日"),
            era(TextStyle.NARROW, ".", ".", ""),
            era(TextStyle.NARROW, "/", "/", ""));

    private DayText() {}

    static Optional<LocalDate> find(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        for (var format : FORMATS) {
            try {
                return Optional.of(LocalDate.from(format.parse(plain)));
            } catch (DateTimeException _) { // the next one
                continue;
            }
        }
        return Optional.empty();
    }

    /** Whether a spreadsheet lost the format of the cell: days since 1899-12-30. */
    static boolean isSerial(String text) {
        return text.matches("[34]\\d{4}");
    }

    private static DateTimeFormatter western(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.JAPAN).withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter era(TextStyle style, String afterYear, String afterMonth, String afterDay) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendText(ChronoField.ERA, style)
                .optionalStart()
                .appendText(ChronoField.YEAR_OF_ERA, Map.of(1L, "元"))
                .optionalEnd()
                .optionalStart()
                .appendValue(ChronoField.YEAR_OF_ERA)
                .optionalEnd()
                .appendLiteral(afterYear)
                .appendValue(ChronoField.MONTH_OF_YEAR)
                .appendLiteral(afterMonth)
                .appendValue(ChronoField.DAY_OF_MONTH)
                .appendLiteral(afterDay)
                .toFormatter(Locale.JAPAN)
                .withChronology(JapaneseChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}

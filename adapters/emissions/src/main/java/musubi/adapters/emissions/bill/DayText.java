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
import java.util.regex.Pattern;

/**
 * A day as bills write it: 2026-04-13, 2026/4/13, 2026年4月13日, 20260413, R8.4.13, 令和8年4月13日, 令和元年5月1日. Eras are strict: 平成31年5月1日 was
 * no day.
 */
public final class DayText {

    /** One way of writing, told by its shape, so that a table of many rows tries one each. */
    private record Form(Pattern shape, DateTimeFormatter format) {}

    private static final List<Form> FORMS = List.of(
            western("\\d{4}-\\d{1,2}-\\d{1,2}", "uuuu-M-d"),
            western("\\d{4}/\\d{1,2}/\\d{1,2}", "uuuu/M/d"),
            western("\\d{4}\\.\\d{1,2}\\.\\d{1,2}", "uuuu.M.d"),
            western("\\d{4}年\\d{1,2}月\\d{1,2}日", "uuuu'年'M'月'd'日'"),
            western("\\d{8}", "uuuuMMdd"),
            era("\\p{IsHan}{2}(元|\\d{1,2})年\\d{1,2}月\\d{1,2}日", TextStyle.FULL, "年", "月", "日"),
            era("[A-Za-z](元|\\d{1,2})\\.\\d{1,2}\\.\\d{1,2}", TextStyle.NARROW, ".", ".", ""),
            era("[A-Za-z](元|\\d{1,2})/\\d{1,2}/\\d{1,2}", TextStyle.NARROW, "/", "/", ""));

    private DayText() {}

    public static Optional<LocalDate> find(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return FORMS.stream()
                .filter(it -> it.shape().matcher(plain).matches())
                .findFirst()
                .flatMap(it -> day(it.format(), plain));
    }

    private static Optional<LocalDate> day(DateTimeFormatter format, String text) {
        try {
            return Optional.of(LocalDate.from(format.parse(text)));
        } catch (DateTimeException _) { // a day that is in no calendar
            return Optional.empty();
        }
    }

    /** Whether a spreadsheet lost the format of the cell: days since 1899-12-30. */
    static boolean isSerial(String text) {
        return text.matches("[34]\\d{4}");
    }

    private static Form western(String shape, String pattern) {
        return new Form(
                Pattern.compile(shape),
                DateTimeFormatter.ofPattern(pattern, Locale.JAPAN).withResolverStyle(ResolverStyle.STRICT));
    }

    private static Form era(String shape, TextStyle style, String afterYear, String afterMonth, String afterDay) {
        var format = new DateTimeFormatterBuilder()
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
        return new Form(Pattern.compile(shape), format);
    }
}

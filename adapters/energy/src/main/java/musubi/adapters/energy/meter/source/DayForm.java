package musubi.adapters.energy.meter.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A way to write a day. In none of them the order of its parts is a guess. */
public enum DayForm {
    /** 2026-11-01, 2026/11/1, 2026.11.1, 2026年11月1日. */
    @JsonProperty("date")
    DATE("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"),
    /** 20261101. */
    @JsonProperty("compact")
    COMPACT("(\\d{4})(\\d{2})(\\d{2})"),
    /** The days since 1899-12-30, as Excel counts them: 46327. */
    @JsonProperty("excel")
    EXCEL("(\\d{5})(?:\\.0+)?"),
    /** A year of an era (和暦): 令和8年11月1日, R8.11.1, R08/11/01. */
    @JsonProperty("wareki")
    WAREKI("(令和|平成|昭和|[RHSrhs])\\.?(\\d{1,2}|元)[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

    private final Pattern pattern;

    DayForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The day, or null where the text is not one in this form. */
    public @Nullable LocalDate read(String text) {
        var found = pattern.matcher(text);
        try {
            return found.matches() ? day(found) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private LocalDate day(Matcher found) {
        return switch (this) {
            case DATE, COMPACT -> LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            case EXCEL -> EXCEL_ZERO.plusDays(number(found, 1));
            case WAREKI -> LocalDate.of(year(found.group(1), found.group(2)), number(found, 3), number(found, 4));
        };
    }

    private static int year(String era, String ofEra) {
        var year = ofEra.equals("元") ? 1 : Integer.parseInt(ofEra);
        return year
                + switch (era.charAt(0)) {
                    case '令', 'R', 'r' -> 2018;
                    case '平', 'H', 'h' -> 1988;
                    default -> 1925;
                };
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}

package musubi.adapters.emissions.bill.file;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a spreadsheet shows a number as a day or a time: it keeps both as numbers (ECMA-376 part 1, §18.8.30 and §18.17.4). */
enum DateFormat {
    NUMBER,
    DAY,
    TIME;

    /** What stands in quotes, is escaped or in brackets ({@code [$-411]}) is no part of a day. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]");

    /** @param id of the format; those below 164 are built in, and 27 to 36 and 50 to 58 are days of East Asia */
    static DateFormat of(@Nullable Integer id, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return builtIn(id == null ? 0 : id);
        }
        var plain = EXPONENT.matcher(LITERAL.matcher(code).replaceAll("")).replaceAll("");
        var first = plain.split(";", 2)[0].toLowerCase(Locale.ROOT);
        if (first.contains("general") || first.contains("標準")) {
            return NUMBER;
        }
        if (first.matches(".*[ydge].*") || first.contains("m") && !first.matches(".*[hs].*")) {
            return DAY;
        }
        return first.matches(".*[hs].*") ? TIME : NUMBER;
    }

    private static DateFormat builtIn(int id) {
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id >= 34 && id <= 36 || id >= 50 && id <= 58) {
            return DAY;
        }
        return id >= 18 && id <= 21 || id == 32 || id == 33 || id >= 45 && id <= 47 ? TIME : NUMBER;
    }
}

package musubi.hub.web.operator;

import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** @param overlap for how long the secret before stays good, as ISO 8601 writes it ({@code PT24H}); absent: a day */
public record Overlap(@Nullable String overlap) {

    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    static Duration of(@Nullable Overlap given) {
        return of(given == null ? null : given.overlap());
    }

    /** @param written as ISO 8601 has it; null: a day */
    public static Duration of(@Nullable String written) {
        if (written == null) {
            return USUAL;
        }
        try {
            var overlap = Duration.parse(written.strip());
            if (!overlap.isNegative() && overlap.compareTo(LONGEST) <= 0) {
                return overlap;
            }
        } catch (DateTimeException _) {
            // told below, as what is too long
        }
        throw OperatorProblem.invalid(
                "overlap",
                "'overlap' is a time such as PT24H, from PT0S to P30D: for so long the secret before stays good.",
                "「overlap」は PT24H のような期間（PT0S から P30D まで）です。その間は以前の秘密情報も有効です。");
    }
}

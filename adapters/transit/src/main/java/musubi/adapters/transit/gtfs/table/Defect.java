package musubi.adapters.transit.gtfs.table;

import musubi.hub.message.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that can be wrong with a feed. The Javadoc of each constant of this type is its manual.
 *
 * <p>An error is what keeps a consumer from loading the feed; all else is a warning or an information.
 *
 * @param code as in {@link musubi.hub.message.Notice}: that of MobilityData's gtfs-validator, as it spells it, where that says the
 *     same ({@code duplicate_key}), else one of our own ({@code row-duplicate}); {@code notices.csv} lists them
 * @param en what is wrong and what to do; {@code {}} stands for an example of the value
 * @param ja the same in Japanese
 * @param clause where the standard says so, or null
 */
public record Defect(
        String code,
        Severity severity,
        String en,
        String ja,
        @Nullable String clause) {

    public static Defect error(String code, String en, String ja, @Nullable String clause) {
        return new Defect(code, Severity.ERROR, en, ja, clause);
    }

    public static Defect warning(String code, String en, String ja, @Nullable String clause) {
        return new Defect(code, Severity.WARNING, en, ja, clause);
    }

    public static Defect information(String code, String en, String ja, @Nullable String clause) {
        return new Defect(code, Severity.INFORMATION, en, ja, clause);
    }

    /** The same under the code of its kind. */
    public Defect named(String other) {
        return new Defect(other, severity, en, ja, clause);
    }

    public Defect as(Severity other) {
        return new Defect(code, other, en, ja, clause);
    }
}

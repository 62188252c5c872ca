package musubi.hub.journal;

import java.time.Duration;
import java.util.List;
import musubi.hub.message.FormatId;
import org.jspecify.annotations.Nullable;

/**
 * How long the bytes of a partner's messages are kept, or of a format's, or of a partner's messages of a format.
 *
 * @param partner by its id, as the sender of the message; null: of any
 * @param format null: of any
 * @param kept whole days, one at the least
 */
public record KeptBodies(@Nullable String partner, @Nullable String format, Duration kept) {

    private static final int MOST_DAYS = Short.MAX_VALUE;

    public KeptBodies {
        if (partner == null && format == null) {
            throw new IllegalArgumentException(
                    "musubi.journal.bodies-of: name a partner, a format or both; of all others musubi.journal.bodies says it");
        }
        if (format != null) {
            format = new FormatId(format).value();
        }
        if (kept.toDays() < 1 || kept.toDays() > MOST_DAYS || !kept.equals(Duration.ofDays(kept.toDays()))) {
            throw new IllegalArgumentException("musubi.journal.bodies-of: " + kept + ": whole days, one at the least");
        }
    }

    int days() {
        return (int) kept.toDays();
    }

    boolean fits(FormatId of, String sender) {
        return (partner == null || partner.equals(sender)) && (format == null || format.equals(of.value()));
    }

    /** Of two that fit, the heavier one counts. */
    int weight() {
        return (partner == null ? 0 : 2) + (format == null ? 0 : 1);
    }

    List<String> names() {
        return List.of(partner == null ? "any partner" : partner, format == null ? "any format" : format);
    }
}

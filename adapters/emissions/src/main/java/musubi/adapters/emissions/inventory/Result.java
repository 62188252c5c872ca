package musubi.adapters.emissions.inventory;

import java.util.List;
import musubi.adapters.emissions.factors.Activity;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** What is said of one use. */
public sealed interface Result {

    Use use();

    /**
     * @param figures the one that counts first, then how else one may read the rules
     * @param energy null where the energy law does not count it
     * @param likelyUnit the one that was probably meant, where the quantity is doubtful; else null
     * @param hints what the reader is to know; none of them hinders
     */
    record Calculated(
            Use use,
            Activity activity,
            List<Figure> figures,
            @Nullable Energy energy,
            @Nullable String likelyUnit,
            List<Notice> hints)
            implements Result {

        public Calculated {
            figures = List.copyOf(figures);
            hints = List.copyOf(hints);
        }
    }

    /**
     * Never a number.
     *
     * @param reason stable, for machines
     * @param text why, and what to do
     * @param candidates what to choose from, where that helps
     */
    record Unresolved(Use use, String reason, Text text, List<String> candidates) implements Result, Asking {

        public Unresolved {
            candidates = List.copyOf(candidates);
        }

        static Unresolved of(Use use, String reason, String en, String ja) {
            return new Unresolved(use, reason, new Text(en, ja), List.of());
        }
    }
}

package musubi.adapters.emissions.factors;

import java.util.List;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;

/** Which row of a table counts for a bill. Base and adjusted emissions have rows of their own, which are not the same. */
public sealed interface RowChoice {

    /** @param hints what the reader is to know of the choice */
    record Chosen(Factor basic, Factor adjusted, List<Notice> hints) implements RowChoice {

        public Chosen {
            hints = List.copyOf(hints);
        }
    }

    /** @param candidates what to choose from, where that helps */
    record None(String code, Text text, List<String> candidates) implements RowChoice {

        public None {
            candidates = List.copyOf(candidates);
        }
    }
}

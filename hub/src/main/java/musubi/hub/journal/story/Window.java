package musubi.hub.journal.story;

import java.time.Instant;
import java.util.UUID;
import musubi.hub.message.TimeOrderedIds;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted. Times become ranges of ids, so that only the days asked for are looked at.
 *
 * @param from inclusive, or null for the beginning
 * @param to exclusive, or null for now
 * @param after the last id of the part before, or null for the first part
 * @param limit 1 to {@value Slice#LARGEST} rows
 */
public record Window(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID after,
        int limit) {

    public Window {
        if (limit < 1 || limit > Slice.LARGEST) {
            throw new IllegalArgumentException("limit must be 1 to " + Slice.LARGEST);
        }
    }

    /** The newest rows of all. */
    public static Window newest(int limit) {
        return new Window(null, null, null, limit);
    }

    Conditions on(String id) {
        return new Conditions()
                .and(id + " >= :from", "from", from == null ? null : TimeOrderedIds.floor(from))
                .and(id + " < :to", "to", to == null ? null : TimeOrderedIds.floor(to))
                .and(id + " < :after", "after", after);
    }
}

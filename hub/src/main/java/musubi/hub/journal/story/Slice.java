package musubi.hub.journal.story;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a long list, newest first.
 *
 * @param next the id after which the list goes on, or null where it ends
 */
public record Slice<T>(List<T> items, @Nullable UUID next) {

    /** The most rows that one may ask for. */
    public static final int LARGEST = 200;

    public Slice {
        items = List.copyOf(items);
    }

    /** @param found up to one row more than was asked for, which tells that the list goes on */
    static <T> Slice<T> of(List<T> found, int limit, Function<T, UUID> id) {
        return found.size() <= limit
                ? new Slice<>(found, null)
                : new Slice<>(found.subList(0, limit), id.apply(found.get(limit - 1)));
    }
}

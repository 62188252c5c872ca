package musubi.hub.web.operator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import musubi.hub.journal.story.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, and where it goes on.
 *
 * @param next path and query of the next part, or null where the list ends
 */
public record Listing<T>(List<T> items, @Nullable String next) {

    public static <T> Listing<T> of(Slice<T> slice, HttpServletRequest request) {
        var next = slice.next();
        return new Listing<>(
                slice.items(), next == null ? null : SameAddress.with(request, "after", Asked.cursor(next)));
    }
}

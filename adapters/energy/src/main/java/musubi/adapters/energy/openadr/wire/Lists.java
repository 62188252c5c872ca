package musubi.adapters.energy.openadr.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An absent list is another than an empty one. */
final class Lists {

    private Lists() {}

    static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }
}

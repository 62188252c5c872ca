package musubi.adapters.transit.gtfs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one operator's feeds fare.
 *
 * @param state of the newest version
 * @param current the version behind {@code gtfs.zip}, or null
 * @param next the version behind {@code next.gtfs.zip}, or null
 * @param quality of the newest version, and behind it, where that is another, of the current one
 * @param versions the newest first, at most 50
 */
public record FeedReport(
        String operator,
        FeedState state,
        @Nullable Long current,
        @Nullable Long next,
        List<FeedQuality> quality,

        @JsonIgnoreProperties({"operator", "receiptKey", "kept"})
        List<FeedVersion> versions) {

    /** @param history the newest first, at least one */
    static FeedReport of(List<FeedVersion> history, @Nullable FeedVersion current, @Nullable FeedVersion next) {
        var newest = history.getFirst();
        return new FeedReport(
                newest.operator(),
                newest.state(),
                current == null ? null : current.version(),
                next == null ? null : next.version(),
                Stream.of(newest, current == null ? newest : current)
                        .distinct()
                        .map(FeedQuality::of)
                        .toList(),
                history);
    }
}

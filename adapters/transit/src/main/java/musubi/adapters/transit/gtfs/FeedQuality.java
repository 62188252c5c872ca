package musubi.adapters.transit.gtfs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import musubi.adapters.transit.gtfs.check.NoticeCodes;
import musubi.hub.message.Notice;
import musubi.hub.message.Severity;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * How good one version of a feed is.
 *
 * @param version which one
 * @param score from 100, for which nothing was found, down to 0: less 10 for each kind of warning that a rider notices, 3 for each
 *     other, 1 for each information that a rider notices; 0 where the planner cannot use it. A kind is one code, however many
 *     rows it is found in: so the score says how much there is to do, and a large feed is no worse than a small one
 * @param counts of kinds, by severity: {@code error}, {@code warning}, {@code information}
 * @param riders what a rider would notice, the worst first
 * @param notices all, the worst first
 */
public record FeedQuality(
        long version, int score, Map<String, Integer> counts, List<Finding> riders, List<Finding> notices) {

    private static final int OF_RIDERS = 10;
    private static final int OF_OTHERS = 3;

    /**
     * A notice, and what its code is elsewhere.
     *
     * @param validator the code under which MobilityData's gtfs-validator says the same, or comes nearest to it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(
            String code,
            @Nullable String validator,
            Severity severity,
            boolean rider,
            String place,
            Text text,
            @Nullable String clause) {

        private static Finding of(Notice notice) {
            return new Finding(
                    notice.code(),
                    NoticeCodes.validator(notice.code()).orElse(null),
                    notice.severity(),
                    NoticeCodes.isForRiders(notice.code()),
                    notice.place(),
                    notice.text(),
                    notice.clause());
        }
    }

    static FeedQuality of(FeedVersion feed) {
        var notices = Stream.concat(feed.buildNotices().stream(), feed.notices().stream())
                .map(Finding::of)
                .sorted(java.util.Comparator.comparing(Finding::severity))
                .toList();
        return new FeedQuality(
                feed.version(),
                feed.state() == FeedState.QUARANTINED ? 0 : score(notices),
                counts(notices),
                notices.stream().filter(Finding::rider).toList(),
                notices);
    }

    private static int score(List<Finding> notices) {
        var kinds = new TreeMap<String, Integer>();
        notices.forEach(it -> kinds.merge(it.code(), cost(it), Math::max));
        return Math.max(0, 100 - kinds.values().stream().mapToInt(it -> it).sum());
    }

    private static int cost(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> 100;
            case WARNING -> finding.rider() ? OF_RIDERS : OF_OTHERS;
            case INFORMATION -> finding.rider() ? 1 : 0;
        };
    }

    private static Map<String, Integer> counts(List<Finding> notices) {
        var counts = new TreeMap<String, Integer>();
        Arrays.stream(Severity.values())
                .forEach(severity ->
                        counts.put(severity.name().toLowerCase(java.util.Locale.ROOT), (int) notices.stream()
                                .filter(it -> it.severity() == severity)
                                .map(Finding::code)
                                .distinct()
                                .count()));
        return counts;
    }
}

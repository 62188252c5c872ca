package musubi.adapters.transit.gtfs.check;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a look through the feed told.
 *
 * @param serviceStart the first day on which anything runs
 * @param serviceEnd the last day on which anything runs
 * @param counts rows by file name
 */
public record FeedFacts(Dialect dialect, LocalDate serviceStart, LocalDate serviceEnd, SortedMap<String, Long> counts) {

    public FeedFacts {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}

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
 * @param blemishes what is wrong with tables and can be put right without asking
 */
public record FeedFacts(
        Dialect dialect,
        LocalDate serviceStart,
        LocalDate serviceEnd,
        SortedMap<String, Long> counts,
        Blemishes blemishes) {

    public FeedFacts {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}

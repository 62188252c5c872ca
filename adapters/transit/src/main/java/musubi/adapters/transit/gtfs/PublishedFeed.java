package musubi.adapters.transit.gtfs;

import java.time.LocalDate;

/**
 * One version of one operator's feed, normalised to today's GTFS.
 *
 * @param operator the operator's partner id; stands in paths
 * @param feedId the prefix of all of its ids in the planner, stable over versions; the same as the operator
 * @param version counts up over all feeds; a later upload has a higher one
 * @param sha256 of the normalised zip, in hexadecimal digits
 * @param serviceStart the first day on which anything runs
 * @param serviceEnd the last day on which anything runs
 */
public record PublishedFeed(
        String operator, String feedId, long version, String sha256, LocalDate serviceStart, LocalDate serviceEnd) {

    public PublishedFeed {
        if (serviceEnd.isBefore(serviceStart)) {
            throw new IllegalArgumentException(
                    "A feed ends on " + serviceEnd + ", before it starts on " + serviceStart);
        }
    }
}

package musubi.adapters.transit.planner;

import java.time.LocalDate;
import java.util.List;
import musubi.adapters.transit.gtfs.PublishedFeed;

/**
 * The days for which a graph holds trips. They come from the feeds' calendars, for OpenTripPlanner's own default is a
 * window around today, in which a feed of the past would be empty.
 */
record ServicePeriod(LocalDate start, LocalDate end) {

    /** A calendar may say "until 2099": every day costs memory, and nobody plans that far. */
    private static final int YEARS_BACK = 1;

    private static final int YEARS_AHEAD = 2;

    /** From the first to the last day of all the feeds, each within reason. */
    static ServicePeriod covering(List<PublishedFeed> feeds, LocalDate today) {
        return feeds.stream()
                .map(feed -> new ServicePeriod(feed.serviceStart(), feed.serviceEnd()).near(today))
                .reduce(ServicePeriod::and)
                .orElseThrow(() -> new IllegalArgumentException("A graph holds at least one feed"));
    }

    /** Today when trips run then, or else the day nearest to it. */
    LocalDate dayNear(LocalDate today) {
        return end.isBefore(today) ? end : later(start, today);
    }

    /** The part around today or, of a calendar wholly past or to come, the part nearest to today. */
    private ServicePeriod near(LocalDate today) {
        var anchor = dayNear(today);
        return new ServicePeriod(
                later(start, anchor.minusYears(YEARS_BACK)), earlier(end, anchor.plusYears(YEARS_AHEAD)));
    }

    private ServicePeriod and(ServicePeriod other) {
        return new ServicePeriod(earlier(start, other.start), later(end, other.end));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

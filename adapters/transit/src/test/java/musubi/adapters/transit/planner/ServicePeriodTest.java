package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import musubi.adapters.transit.gtfs.PublishedFeed;
import org.junit.jupiter.api.Test;

class ServicePeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static ServicePeriod covering(String... periods) {
        return ServicePeriod.covering(
                Stream.of(periods).map(ServicePeriodTest::feed).toList(), TODAY);
    }

    private static PublishedFeed feed(String period) {
        var days = List.of(period.split("/"));
        return new PublishedFeed("a", "a", 1, "", LocalDate.parse(days.getFirst()), LocalDate.parse(days.getLast()));
    }

    private static ServicePeriod period(String start, String end) {
        return new ServicePeriod(LocalDate.parse(start), LocalDate.parse(end));
    }

    @Test
    void aFeedOfThePastKeepsItsDays() {
        assertThat(covering("2020-04-01/2020-09-30")).isEqualTo(period("2020-04-01", "2020-09-30"));
    }

    @Test
    void aCalendarWithoutAnEndIsCutToWhatPeoplePlanFor() {
        assertThat(covering("2000-01-01/2099-12-31")).isEqualTo(period("2025-11-24", "2028-11-24"));
    }

    @Test
    void severalFeedsAreCoveredTogether() {
        assertThat(covering("2020-04-01/2020-09-30", "2026-10-01/2027-03-31"))
                .isEqualTo(period("2020-04-01", "2027-03-31"));
    }

    @Test
    void theDayNearestToTodayIsWithinThePeriod() {
        assertThat(Stream.of("2020-04-01/2020-09-30", "2026-10-01/2027-03-31", "2027-01-01/2027-03-31")
                        .map(it -> covering(it).dayNear(TODAY).toString()))
                .containsExactly("2020-09-30", "2026-11-24", "2027-01-01");
    }
}

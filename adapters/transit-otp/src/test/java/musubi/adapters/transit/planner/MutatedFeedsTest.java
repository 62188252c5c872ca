package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import musubi.hub.message.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A feed with one thing wrong is refused with file and line, or goes live: no operator learns from the planner, after others
 * have waited for a build, what the door could have said.
 */
class MutatedFeedsTest {

    /** How many are planned with; {@code -Dmutations=5000} takes them all. */
    private static final int MANY = Integer.getInteger("mutations", 40);

    /** What GTFS lets be and OpenTripPlanner does not. */
    private static final Set<String> ALWAYS = Set.of(
            "stops.txt: without stop_name",
            "translations.txt: without record_id",
            "areas.txt: without area_id",
            "rider_categories.txt: without rider_category_name",
            "fare_media.txt: without fare_media_name",
            "fare_products.txt: without fare_product_name",
            "fare_leg_rules.txt: without leg_group_id",
            "fare_transfer_rules.txt: without duration_limit_type");

    private final Path folder;

    MutatedFeedsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theFeedItselfIsTakenWithoutANotice() {
        assertThat(Push.of(WholeFeed.files()).notices()).isEmpty();
    }

    @Test
    void everyRefusalNamesItsFile() {
        var refused = shuffled().stream()
                .limit(5L * MANY)
                .map(it -> Push.of(it.files()))
                .filter(it -> !it.taken())
                .toList();

        assertThat(refused).hasSizeGreaterThan(MANY / 2).allSatisfy(it -> assertThat(it.notices())
                .filteredOn(notice -> notice.severity() == Severity.ERROR)
                .allSatisfy(notice -> assertThat(notice.place()).matches("[a-z_]+\\.txt.*")));
    }

    private static List<Mutation> shuffled() {
        var mutations = new ArrayList<>(Mutation.all(WholeFeed.files()));
        Collections.shuffle(mutations, new Random(20261127));
        mutations.sort(Comparator.comparing(it -> !ALWAYS.contains(it.name())));
        return mutations;
    }

    @Test
    void whatIsTakenGoesLive() {
        var published = new TreeMap<Long, String>();
        try (var city = new City(folder, new FeedsInMemory())) {
            for (var mutation : shuffled()) {
                var push = Push.of(mutation.files());
                if (push.taken() && published.size() < MANY) {
                    var feed = city.feeds.publish(
                            "m" + published.size(),
                            LocalDate.of(2026, 10, 1),
                            LocalDate.of(2027, 12, 31),
                            zip -> write(zip, push.normalised()));
                    published.put(feed.version(), mutation.name());
                }
            }
            city.catchUp();

            assertThat(fates(published, city)).isEmpty();
        }
    }

    private static List<String> fates(Map<Long, String> published, City city) {
        return published.entrySet().stream()
                .filter(it -> !"live".equals(city.feeds.states().get(it.getKey())))
                .map(it -> it.getValue() + ": " + city.feeds.states().get(it.getKey()) + " "
                        + city.feeds.notices(it.getKey()))
                .toList();
    }

    private static void write(Path zip, byte[] bytes) {
        try {
            Files.write(zip, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

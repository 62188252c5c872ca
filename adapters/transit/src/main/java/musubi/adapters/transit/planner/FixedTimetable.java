package musubi.adapters.transit.planner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import musubi.adapters.transit.gtfs.check.DemandServices;
import musubi.adapters.transit.gtfs.table.Archive;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.FeedLimits;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/**
 * The planner's own copy of a feed, without what of GTFS-Flex it cannot take: trips that run in part by the clock and in part on
 * demand, and those that {@link DemandServices} does not name. Such a trip keeps the calls that it makes at stops by the clock,
 * and goes where too few are left. What is published stays whole.
 */
final class FixedTimetable {

    private static final List<String> FLEX_COLUMNS =
            List.of("location_id", "location_group_id", "start_pickup_drop_off_window", "end_pickup_drop_off_window");
    private static final List<String> FLEX_FILES =
            List.of("locations.geojson", "location_groups.txt", "location_group_stops.txt");
    private static final List<String> TRIP_COLUMNS = List.of("trip_id", "from_trip_id", "to_trip_id");

    private final FeedFiles files;
    private final DemandServices demand;
    private final Map<String, Calls> flexible = new HashMap<>();

    private FixedTimetable(FeedFiles files) {
        this.files = files;
        this.demand = DemandServices.of(files);
        files.each("stop_times.txt", row -> {
            if (isFlexible(row)) {
                flexible.putIfAbsent(row.get("trip_id"), new Calls());
            }
        });
        files.each("stop_times.txt", row -> {
            var calls = flexible.get(row.get("trip_id"));
            if (calls != null && !isFlexible(row)) {
                calls.add(row);
            }
        });
    }

    /**
     * Rewrites the feed in its place, where it needs that.
     *
     * @return whether it has a trip that can be planned with
     */
    static boolean keep(Path zip) {
        try (var in = Files.newInputStream(zip);
                var files = new Archive(FeedLimits.DEFAULT).unpack(in, new Findings())) {
            return !mayBeFlexible(files) || new FixedTimetable(files).rewrite(zip);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the feed " + zip, e);
        }
    }

    private static boolean mayBeFlexible(FeedFiles files) {
        var columns = files.find("stop_times.txt").map(FeedFile::header).orElse(List.of());
        return FLEX_FILES.stream().anyMatch(files::has) || FLEX_COLUMNS.stream().anyMatch(columns::contains);
    }

    /** Whether the planner is not to see the row. */
    private boolean isFlexible(Row row) {
        return FLEX_COLUMNS.stream().anyMatch(it -> !row.get(it).isEmpty()) && !demand.has(row);
    }

    private boolean rewrite(Path zip) throws IOException {
        var dropped = new HashSet<String>();
        flexible.forEach((trip, calls) -> {
            if (!calls.run()) {
                dropped.add(trip);
            }
        });
        if (demand.trips().isEmpty()) {
            FLEX_FILES.forEach(files::remove);
        }
        Stream.of("stop_times.txt", "trips.txt", "frequencies.txt", "transfers.txt")
                .flatMap(it -> files.find(it).stream())
                .toList()
                .forEach(it -> files.put(without(it, dropped)));
        var part = zip.resolveSibling(zip.getFileName() + ".part");
        try (var out = Files.newOutputStream(part)) {
            files.zip(out);
        }
        Files.move(part, zip, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        var trips = new AtomicLong();
        files.each("trips.txt", _ -> trips.incrementAndGet());
        return trips.get() > 0;
    }

    private FeedFile without(FeedFile table, Set<String> trips) {
        return FeedFile.of(table.name(), csv -> {
            csv.writeRecord(table.header());
            table.each(row -> {
                if (!isFlexible(row) && TRIP_COLUMNS.stream().map(row::get).noneMatch(trips::contains)) {
                    csv.writeRecord(row.cells());
                }
            });
        });
    }

    /** The calls of one trip at stops, by the clock. */
    private static final class Calls {
        private int count;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private boolean startsByTheClock;
        private boolean endsByTheClock;

        void add(Row row) {
            var sequence = Long.parseLong(row.get("stop_sequence"));
            var timed = !row.get("departure_time").isEmpty()
                    || !row.get("arrival_time").isEmpty();
            count++;
            startsByTheClock = sequence < first ? timed : startsByTheClock;
            endsByTheClock = sequence > last ? timed : endsByTheClock;
            first = Math.min(first, sequence);
            last = Math.max(last, sequence);
        }

        /** A trip is timed at its first and last stop (GTFS Schedule, stop_times.txt, arrival_time). */
        boolean run() {
            return count > 1 && startsByTheClock && endsByTheClock;
        }
    }
}

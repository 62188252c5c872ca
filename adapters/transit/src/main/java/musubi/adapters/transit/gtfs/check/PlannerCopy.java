package musubi.adapters.transit.gtfs.check;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import musubi.adapters.transit.gtfs.table.Archive;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.FeedLimits;
import musubi.adapters.transit.gtfs.table.Findings;

/**
 * The feed without what was told as a warning, and without what the planner cannot take: what passes {@link FeedCheck} without
 * an error must not stop a graph. What is published keeps all of it.
 *
 * <p>Left out are trips on demand that {@link DemandServices} does not name, trips that call at fewer than two stops, rows that refer to what does not
 * exist, second rows of one key, values that are none, unknown columns, and tables that no planner reads.
 */
public final class PlannerCopy {

    /** Beyond these tables OpenTripPlanner reads some of no standard, and refuses the feed when they are not as it thinks. */
    private static final Set<String> READ = Set.of(
            "agency.txt",
            "levels.txt",
            "stops.txt",
            "routes.txt",
            "calendar.txt",
            "calendar_dates.txt",
            "shapes.txt",
            "trips.txt",
            "stop_times.txt",
            "frequencies.txt",
            "transfers.txt",
            "fare_attributes.txt",
            "fare_rules.txt",
            "pathways.txt",
            "feed_info.txt",
            "networks.txt",
            "route_networks.txt",
            "areas.txt",
            "stop_areas.txt",
            "timeframes.txt",
            "rider_categories.txt",
            "fare_media.txt",
            "fare_products.txt",
            "fare_leg_rules.txt",
            "fare_transfer_rules.txt",
            "translations.txt",
            "booking_rules.txt",
            "location_groups.txt",
            "location_group_stops.txt");

    private static final Schema SCHEMA = Schema.load();

    private PlannerCopy() {}

    /**
     * @param zip a normalised feed; replaced by its copy
     * @return what each fare costs with a transit card, of which the planner's tables know nothing
     */
    public static SortedMap<String, BigDecimal> make(Path zip) {
        var part = zip.resolveSibling(zip.getFileName() + ".part");
        try (var in = Files.newInputStream(zip);
                var files = new Archive(FeedLimits.DEFAULT).unpack(in, new Findings());
                var copy = new FeedFiles()) {
            fill(copy, files);
            try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                copy.zip(out);
            }
            Files.move(part, zip, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return IcFares.areMade(files) ? IcFares.prices(files) : new TreeMap<>();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the feed " + zip, e);
        }
    }

    private static void fill(FeedFiles copy, FeedFiles files) {
        var ids = new Ids();
        var demand = DemandServices.of(files);
        var trips = ridden(files);
        trips.addAll(demand.trips());
        DemandStops.group(files, demand);
        demand.locations().ifPresent(zones -> {
            copy.put(zones);
            demand.zones().forEach(it -> ids.add(DemandZones.FILE + "/id", it));
        });
        // said by the older tables too, which the planner finds its way through a hundred times faster
        var left = new ArrayList<>(IcFares.areMade(files) ? IcFares.TABLES : List.<String>of());
        left.addAll(demand.trips().isEmpty() ? DemandServices.FILES : List.<String>of());
        SCHEMA.tables().forEach((table, fields) -> {
            if (READ.contains(table) && !left.contains(table)) {
                files.find(table).filter(it -> !it.header().isEmpty()).ifPresent(file -> {
                    var sieve = new RowSieve(SCHEMA, fields, ids, trips, demand);
                    var sifted = sieve.of(file);
                    if (sieve.rows() > 0 || SCHEMA.required().contains(table)) {
                        copy.put(sifted);
                    }
                });
            }
        });
        RouteEmissions.of(files, ids.of("routes.txt/route_id")).ifPresent(copy::put);
    }

    /** The trips that call at two stops or more, not on demand. */
    private static Set<String> ridden(FeedFiles files) {
        Map<String, Integer> calls = new HashMap<>();
        files.each("stop_times.txt", row -> {
            if (!FlexRule.isOnDemand(row) && !row.get("stop_id").isEmpty()) {
                calls.merge(row.get("trip_id"), 1, Integer::sum);
            }
        });
        var ridden = new HashSet<String>();
        calls.forEach((trip, count) -> {
            if (count > 1) {
                ridden.add(trip);
            }
        });
        return ridden;
    }
}

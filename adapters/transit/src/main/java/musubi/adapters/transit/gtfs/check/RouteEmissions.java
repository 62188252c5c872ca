package musubi.adapters.transit.gtfs.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Row;

/**
 * What an operator says its vehicles emit, {@code emissions.txt}: OpenTripPlanner's addition to GTFS, grams of CO2 of a vehicle on a
 * kilometre and how many people sit in it. Rows that say nothing of a route of the feed are left out.
 */
final class RouteEmissions {

    private static final String FILE = "emissions.txt";
    private static final List<String> COLUMNS =
            List.of("route_id", "avg_co2_per_vehicle_per_km", "avg_passenger_count");

    private RouteEmissions() {}

    /** @param routes that are planned with */
    static Optional<FeedFile> of(FeedFiles files, Set<String> routes) {
        var rows = new ArrayList<List<String>>();
        var seen = new HashSet<String>();
        files.find(FILE)
                .filter(it -> it.header().containsAll(COLUMNS))
                .ifPresent(file -> file.each(row -> {
                    if (routes.contains(row.get(COLUMNS.get(0))) && says(row) && seen.add(row.get(COLUMNS.get(0)))) {
                        rows.add(COLUMNS.stream().map(row::get).toList());
                    }
                }));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(FeedFile.of(FILE, csv -> {
                    csv.writeRecord(COLUMNS);
                    rows.forEach(csv::writeRecord);
                }));
    }

    private static boolean says(Row row) {
        var grams = row.get(COLUMNS.get(1));
        var people = row.get(COLUMNS.get(2));
        return FieldType.DECIMAL.fits(grams)
                && FieldType.DECIMAL.fits(people)
                && Double.parseDouble(grams) >= 0
                && (Double.parseDouble(people) > 0 || Double.parseDouble(grams) == 0);
    }
}

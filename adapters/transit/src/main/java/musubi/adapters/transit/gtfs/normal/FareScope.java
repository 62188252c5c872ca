package musubi.adapters.transit.gtfs.normal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/**
 * Where and on what each fare of {@code fare_rules.txt} holds, as areas and networks of Fares V2. Holds zones, routes and fares,
 * of which there are hundreds, and no rules, of which there are a hundred thousand.
 *
 * <p>A route can be in one network only (route_networks.txt, primary key route_id): it is in its own where a rule names it, else
 * in that of its agency.
 */
final class FareScope {

    private static final String RULES = "fare_rules.txt";

    /** Whose fare it is, where the feed has several agencies; else empty. */
    private final Map<String, String> agencyOfFare = new TreeMap<>();

    private final Set<String> ruled = new HashSet<>();
    private final Set<String> zones = new TreeSet<>();
    private final Set<String> stopped = new HashSet<>();
    private final Set<String> routes = new TreeSet<>();
    private final Set<String> agencies = new TreeSet<>();
    private final Map<String, Set<String>> routesOfAgency = new HashMap<>();

    private FareScope() {}

    static FareScope of(FeedFiles files, boolean severalAgencies, Findings findings) {
        var scope = new FareScope();
        files.each("fare_attributes.txt", row -> {
            var agency = severalAgencies ? row.get("agency_id") : "";
            scope.agencyOfFare.putIfAbsent(row.get("fare_id"), agency);
            if (!agency.isEmpty()) {
                scope.agencies.add(agency);
            }
        });
        files.each("stops.txt", row -> {
            if (isStop(row)) {
                scope.stopped.add(row.get("zone_id"));
            }
        });
        files.each(RULES, row -> scope.rule(row, findings));
        files.each("routes.txt", row -> scope.route(row));
        return scope;
    }

    private void rule(Row row, Findings findings) {
        ruled.add(row.get("fare_id"));
        if (!row.get("contains_id").isEmpty()) {
            findings.add(CardFares.THROUGH, row, "contains_id", row.get("fare_id"));
            return;
        }
        for (var field : List.of("origin_id", "destination_id")) {
            if (stopped.contains(row.get(field)) && !row.get(field).isEmpty()) {
                zones.add(row.get(field));
            }
        }
        if (!row.get("route_id").isEmpty()) {
            routes.add(row.get("route_id"));
        }
    }

    private void route(Row row) {
        if (routes.contains(row.get("route_id"))) {
            routesOfAgency
                    .computeIfAbsent(row.get("agency_id"), _ -> new TreeSet<>())
                    .add(row.get("route_id"));
        }
    }

    void areas(CsvWriter csv) {
        csv.writeRecord("area_id");
        zones.forEach(it -> csv.writeRecord(it));
    }

    void stopAreas(FeedFiles files, CsvWriter csv) {
        csv.writeRecord("area_id", "stop_id");
        files.each("stops.txt", row -> {
            if (isStop(row) && zones.contains(row.get("zone_id"))) {
                csv.writeRecord(row.get("zone_id"), row.get("stop_id"));
            }
        });
    }

    private static boolean isStop(Row row) {
        return row.get("location_type").isEmpty() || row.get("location_type").equals("0");
    }

    void networks(CsvWriter csv) {
        csv.writeRecord("network_id");
        routes.forEach(it -> csv.writeRecord(ofRoute(it)));
        agencies.forEach(it -> csv.writeRecord(ofAgency(it)));
    }

    void routeNetworks(FeedFiles files, CsvWriter csv) {
        csv.writeRecord("network_id", "route_id");
        files.each("routes.txt", row -> {
            var route = row.get("route_id");
            if (routes.contains(route)) {
                csv.writeRecord(ofRoute(route), route);
            } else if (agencies.contains(row.get("agency_id"))) {
                csv.writeRecord(ofAgency(row.get("agency_id")), route);
            }
        });
    }

    void legRules(FeedFiles files, CsvWriter csv) {
        csv.writeRecord("network_id", "from_area_id", "to_area_id", "fare_product_id", "rule_priority");
        files.each(RULES, row -> {
            if (row.get("contains_id").isEmpty()
                    && isReached(row.get("origin_id"))
                    && isReached(row.get("destination_id"))) {
                rules(csv, row.get("route_id"), row.get("origin_id"), row.get("destination_id"), row.get("fare_id"));
            }
        });
        // a fare that no rule names holds everywhere (fare_rules.txt says where a fare holds, not that it does)
        agencyOfFare.keySet().stream().filter(it -> !ruled.contains(it)).forEach(it -> rules(csv, "", "", "", it));
    }

    /** A rule of a zone in which no stop lies never holds. */
    private boolean isReached(String zone) {
        return zone.isEmpty() || zones.contains(zone);
    }

    /** What names no route holds for all routes of its agency: those of the agency's network, and each that has its own. */
    private void rules(CsvWriter csv, String route, String from, String to, String fare) {
        var agency = agencyOfFare.getOrDefault(fare, "");
        if (!route.isEmpty()) {
            csv.writeRecord(ofRoute(route), from, to, fare, "0");
        } else if (agency.isEmpty()) {
            csv.writeRecord("", from, to, fare, "0");
        } else {
            csv.writeRecord(ofAgency(agency), from, to, fare, "0");
            routesOfAgency
                    .getOrDefault(agency, Set.of())
                    .forEach(it -> csv.writeRecord(ofRoute(it), from, to, fare, "0"));
        }
    }

    private static String ofRoute(String route) {
        return "route:" + route;
    }

    private static String ofAgency(String agency) {
        return "agency:" + agency;
    }
}

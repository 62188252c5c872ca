package musubi.adapters.transit.planner;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A generated feed: one bus line that goes east from a corner, every ten minutes from five to ten in the evening, each
 * stop 400 m and one minute after the last, in both directions; daily in 2026.
 *
 * @param id prefix of its ids
 * @param lines how many parallel lines, 300 m apart
 * @param stops how many stops on a line
 */
public record TinyFeed(String id, double lat, double lon, int lines, int stops) {

    private static final double STEP_LAT = 0.0027;
    private static final double STEP_LON = 0.0045;
    private static final int TRIPS = 103;

    public double lat(int line) {
        return lat + line * STEP_LAT;
    }

    public double lon(int stop) {
        return lon + stop * STEP_LON;
    }

    public void write(Path zip) {
        Zips.write(zip, files());
    }

    /** Instead of the timetable, every ten minutes at some time that is not told, from six to eight in the evening. */
    public void writeByHeadway(Path zip) {
        var files = files();
        files.put(
                "frequencies.txt",
                table("trip_id,start_time,end_time,headway_secs,exact_times", lines * TRIPS * 2, this::headway));
        Zips.write(zip, files);
    }

    /** Going north instead of east: all stops share one longitude. */
    void writeNorthward(Path zip) {
        var files = files();
        files.put(
                "stops.txt",
                table(
                        "stop_id,stop_name,stop_lat,stop_lon",
                        lines * stops,
                        at -> String.format(
                                Locale.ROOT, "S%d-%d,停留所%d,%.5f,%.5f", at / stops, at % stops, at, lat(at), lon)));
        files.remove("shapes.txt");
        files.computeIfPresent("trips.txt", (_, trips) -> trips.replaceAll("(?m),L[0-9]+$", ","));
        Zips.write(zip, files);
    }

    /** A feed that no schedule can be made of: it belongs to nobody. */
    void writeBroken(Path zip) {
        var files = files();
        files.remove("agency.txt");
        Zips.write(zip, files);
    }

    /**
     * With a demand service beside the buses: one may be fetched and brought anywhere in an area (GTFS-Flex), an hour after a call;
     * and with what the buses emit.
     */
    void writeFlexible(Path zip) {
        writeFlexible(zip, _ -> {});
    }

    /** The same with something changed. */
    void writeFlexible(Path zip, Consumer<Map<String, String>> change) {
        var files = files();
        files.put(
                "locations.geojson",
                String.format(Locale.ROOT, """
                        {"type":"FeatureCollection","features":[{"id":"Z1","type":"Feature","properties":{},
                          "geometry":{"type":"Polygon","coordinates":[[[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}}]}
                        """, lon, lat, lon + 0.02, lat, lon + 0.02, lat + 0.02, lon, lat));
        files.put("emissions.txt", "route_id,avg_co2_per_vehicle_per_km,avg_passenger_count\nR0,1000,20\n");
        files.put("booking_rules.txt", "booking_rule_id,booking_type,prior_notice_duration_min\nBR,1,60\n");
        files.compute("trips.txt", (_, trips) -> trips + "R0,D,FX,,0,\n");
        files.put(
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence,location_id,start_pickup_drop_off_window,"
                        + "end_pickup_drop_off_window,pickup_type,drop_off_type,pickup_booking_rule_id\n"
                        + rows(files.getOrDefault("stop_times.txt", ""))
                        + "FX,,,,1,Z1,08:00:00,17:00:00,2,1,BR\nFX,,,,2,Z1,08:00:00,17:00:00,1,2,\n");
        change.accept(files);
        Zips.write(zip, files);
    }

    /** With one more trip, that goes to a stop whose place nobody has filled in. */
    void writeWithAStopAtZero(Path zip) {
        var files = files();
        files.compute("stops.txt", (_, stops) -> stops + "Z,零,0,0\n");
        files.compute("trips.txt", (_, trips) -> trips + "R0,D,Z1,零,0,\n");
        files.compute(
                "stop_times.txt", (_, times) -> times + "Z1,06:00:00,06:00:00,S0-0,1\nZ1,06:30:00,06:30:00,Z,2\n");
        Zips.write(zip, files);
    }

    private static String rows(String table) {
        return table.substring(table.indexOf('\n') + 1);
    }

    private Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put(
                "agency.txt",
                "agency_id,agency_name,agency_url,agency_timezone,agency_lang\nA,小さなバス,https://example.jp,Asia/Tokyo,ja\n");
        files.put("feed_info.txt", "feed_publisher_name,feed_publisher_url,feed_lang\n小さなバス,https://example.jp,ja\n");
        files.put(
                "calendar.txt",
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                        + "D,1,1,1,1,1,1,1,20260101,20261231\n");
        files.put(
                "routes.txt",
                table("route_id,agency_id,route_short_name,route_long_name,route_type", lines, this::route));
        files.put("stops.txt", table("stop_id,stop_name,stop_lat,stop_lon", lines * stops, this::stop));
        files.put(
                "translations.txt",
                table("table_name,field_name,language,translation,record_id", lines * stops, this::translation));
        files.put(
                "shapes.txt",
                table("shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence", lines * stops, this::shape));
        files.put(
                "trips.txt",
                table(
                        "route_id,service_id,trip_id,trip_headsign,direction_id,shape_id",
                        lines * TRIPS * 2,
                        this::trip));
        files.put(
                "stop_times.txt",
                table("trip_id,arrival_time,departure_time,stop_id,stop_sequence", lines * TRIPS * 2, this::stopTimes));
        return files;
    }

    private static String table(String header, int rows, IntFunction<String> row) {
        return IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private String route(int line) {
        return "R%d,A,%d,%d番線,3".formatted(line, line, line);
    }

    private String stop(int at) {
        return String.format(
                Locale.ROOT,
                "S%d-%d,停留所%d-%d,%.5f,%.5f",
                at / stops,
                at % stops,
                at / stops,
                at % stops,
                lat(at / stops),
                lon(at % stops));
    }

    private String translation(int at) {
        return "stops,stop_name,en,Stop %d-%d,S%d-%d".formatted(at / stops, at % stops, at / stops, at % stops);
    }

    private String shape(int at) {
        return String.format(Locale.ROOT, "L%d,%.5f,%.5f,%d", at / stops, lat(at / stops), lon(at % stops), at % stops);
    }

    private String trip(int at) {
        int direction = at % 2;
        return "R%d,D,%s,%s,%d,%s"
                .formatted(
                        at / 2 / TRIPS,
                        tripId(at),
                        direction == 0 ? "東" : "西",
                        direction,
                        direction == 0 ? "L" + at / 2 / TRIPS : "");
    }

    private String headway(int trip) {
        return "%s,06:00:00,20:00:00,600,0".formatted(tripId(trip));
    }

    private static String tripId(int at) {
        return "T%d-%d-%d".formatted(at / 2 / TRIPS, at / 2 % TRIPS, at % 2);
    }

    private String stopTimes(int at) {
        int start = 300 + 10 * (at / 2 % TRIPS);
        return IntStream.range(0, stops)
                .mapToObj(n -> "%s,%s,%s,S%d-%d,%d"
                        .formatted(
                                tripId(at),
                                clock(start + n),
                                clock(start + n),
                                at / 2 / TRIPS,
                                at % 2 == 0 ? n : stops - 1 - n,
                                n))
                .collect(Collectors.joining("\n"));
    }

    private static String clock(int minutes) {
        return "%02d:%02d:00".formatted(minutes / 60, minutes % 60);
    }
}

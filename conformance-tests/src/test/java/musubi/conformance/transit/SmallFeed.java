package musubi.conformance.transit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A feed of one bus line with four stops, 4 km apart, and two trips a day; to be changed in one place. */
final class SmallFeed {

    private final Map<String, String> files = new LinkedHashMap<>();

    /** @param lat where it begins; it goes east from 126.50 */
    SmallFeed(double lat) {
        files.put(
                "agency.txt",
                "agency_id,agency_name,agency_url,agency_timezone,agency_lang\nAG,小さなバス,https://example.jp,Asia/Tokyo,ja\n");
        files.put(
                "stops.txt",
                IntStream.range(0, 4)
                        .mapToObj(it -> String.format(
                                Locale.ROOT, "%c,停留所%d,%.4f,%.4f\n", 'A' + it, it, lat, 126.50 + it * 0.04))
                        .collect(Collectors.joining("", "stop_id,stop_name,stop_lat,stop_lon\n", "")));
        files.put("routes.txt", "route_id,agency_id,route_short_name,route_long_name,route_type\nR1,AG,1,,3\n");
        files.put(
                "calendar.txt",
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                        + "W,1,1,1,1,1,1,1,20261001,20271231\n");
        files.put("trips.txt", "route_id,service_id,trip_id\nR1,W,T1\nR1,W,T2\n");
        files.put(
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n" + trip("T1", 8) + trip("T2", 9));
        files.put("feed_info.txt", "feed_publisher_name,feed_publisher_url,feed_lang\n小さなバス,https://example.jp,ja\n");
    }

    private static String trip(String id, int hour) {
        return IntStream.range(0, 4)
                .mapToObj(
                        it -> "%s,%02d:%d0:00,%02d:%d0:00,%c,%d\n".formatted(id, hour, it, hour, it, 'A' + it, it + 1))
                .collect(Collectors.joining());
    }

    /** One fetches and brings anybody in an area beside stop A (GTFS-Flex). */
    SmallFeed onDemandToo() {
        files.put("locations.geojson", """
                {"type":"FeatureCollection","features":[{"id":"Z1","type":"Feature","properties":{},"geometry":{"type":"Polygon",
                "coordinates":[[[126.50,28.55],[126.52,28.55],[126.52,28.57],[126.50,28.57],[126.50,28.55]]]}}]}
                """);
        files.put("booking_rules.txt", "booking_rule_id,booking_type,prior_notice_duration_min\nBR,1,60\n");
        files.put("routes.txt", text("routes.txt") + "RF,AG,予,,3\n");
        files.put("trips.txt", text("trips.txt") + "RF,W,FX\n");
        files.put(
                "stop_times.txt",
                text("stop_times.txt")
                                .replace(
                                        "stop_sequence\n",
                                        "stop_sequence,location_id,start_pickup_drop_off_window,end_pickup_drop_off_window,"
                                                + "pickup_type,drop_off_type,pickup_booking_rule_id,drop_off_booking_rule_id\n")
                        + "FX,,,,1,Z1,08:00:00,17:00:00,2,1,BR,\nFX,,,,2,Z1,08:00:00,17:00:00,1,2,,BR\n");
        return this;
    }

    /** One trip goes to a stop whose place nobody has filled in. */
    SmallFeed toZero() {
        files.put("stops.txt", text("stops.txt") + "Z,零,0,0\n");
        files.put("trips.txt", text("trips.txt") + "R1,W,Z1\n");
        files.put("stop_times.txt", text("stop_times.txt") + "Z1,06:00:00,06:00:00,A,1\nZ1,06:30:00,06:30:00,Z,2\n");
        return this;
    }

    /** So many trips more, each at 40 calls back and forth: little to send, much to build with. */
    SmallFeed withTrips(int count) {
        var trips = new StringBuilder(text("trips.txt"));
        var times = new StringBuilder(text("stop_times.txt"));
        for (var trip = 0; trip < count; trip++) {
            trips.append("R1,W,M").append(trip).append('\n');
            for (var call = 0; call < 40; call++) {
                var second = 18_000 + trip * 7 % 3600 + call * (60 + trip % 50);
                var clock = "%02d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60);
                times.append("M%d,%s,%s,%c,%d\n".formatted(trip, clock, clock, 'A' + call % 4, call + 1));
            }
        }
        files.put("trips.txt", trips.toString());
        files.put("stop_times.txt", times.toString());
        return this;
    }

    private String text(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    byte[] zip() {
        return Zips.close(files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().getBytes(StandardCharsets.UTF_8))));
    }
}

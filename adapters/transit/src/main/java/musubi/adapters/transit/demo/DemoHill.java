package musubi.adapters.transit.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;

/**
 * The hill shuttle of the demonstration city, an operator of its own: small carts at walking speed, in the mornings and evenings on a loop
 * through the estate, and through the day on demand from any door of it to the bus stop and back (GTFS-Flex). Invented, and labelled so.
 */
final class DemoHill {

    static final String OPERATOR = "hitachi-hill";

    /** At which all of its vehicles go, 6 km an hour; a car takes a fifth of the time. */
    private static final double METRES_A_MINUTE = 100;

    private static final double LONGER_THAN_A_CAR = 5;

    private static final String ZONE = "takasuzudai";
    private static final String RULE = "half-an-hour";
    private static final String LOOP = "hill-loop";
    private static final String DEMAND = "hill-demand";

    private record Stop(String id, String ja, String en, DemoPoint point) {}

    private static final List<Stop> STOPS = List.of(
            new Stop("HILL1", "高鈴台団地", "Takasuzudai Estate", new DemoPoint(36.5868, 140.6365)),
            new Stop("HILL2", "高鈴台北", "Takasuzudai North", new DemoPoint(36.5900, 140.6365)),
            new Stop("HILL3", "高鈴台西公園", "Takasuzudai West Park", new DemoPoint(36.5900, 140.6325)),
            new Stop("HILL4", "高鈴台集会所", "Takasuzudai Community House", new DemoPoint(36.5868, 140.6325)));

    private final LocalDate today;

    DemoHill(LocalDate today) {
        this.today = today;
    }

    FeedFiles files() {
        var files = new FeedFiles();
        files.put(FeedFile.of("agency.txt", csv -> {
            csv.writeRecord("agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang");
            csv.writeRecord("0000000000103", "丘のシャトル(架空)", "https://example.com/hill", "Asia/Tokyo", "ja");
        }));
        new DemoCalendar(today).write(files);
        files.put(FeedFile.of("routes.txt", csv -> {
            csv.writeRecord(
                    "route_id", "agency_id", "route_short_name", "route_long_name", "route_type", "route_color");
            csv.writeRecord(LOOP, "0000000000103", "丘1", "高鈴台循環(時速6km)", "3", "7A5C00");
            csv.writeRecord(DEMAND, "0000000000103", "丘予約", "高鈴台予約シャトル(時速6km)", "715", "7A5C00");
        }));
        files.put(FeedFile.of("stops.txt", csv -> {
            csv.writeRecord("stop_id", "stop_name", "stop_lat", "stop_lon", "wheelchair_boarding");
            for (var stop : STOPS) {
                csv.writeRecord(stop.id, stop.ja, stop.point.latText(), stop.point.lonText(), "1");
            }
        }));
        trips(files);
        demand(files);
        words(files);
        return files;
    }

    private static void trips(FeedFiles files) {
        files.put(FeedFile.of("trips.txt", csv -> {
            csv.writeRecord(
                    "route_id",
                    "service_id",
                    "trip_id",
                    "trip_headsign",
                    "wheelchair_accessible",
                    "bikes_allowed",
                    "safe_duration_factor",
                    "safe_duration_offset");
            for (var service : List.of(DemoCalendar.WEEKDAY, DemoCalendar.HOLIDAY)) {
                csv.writeRecord(LOOP, service, "loop_" + service, "高鈴台循環", "1", "2", "", "");
                csv.writeRecord(DEMAND, service, "down_" + service, "高鈴台団地バス停", "1", "2", text(LONGER_THAN_A_CAR), "0");
                csv.writeRecord(DEMAND, service, "up_" + service, "ご自宅", "1", "2", text(LONGER_THAN_A_CAR), "0");
            }
        }));
        files.put(FeedFile.of("frequencies.txt", csv -> {
            csv.writeRecord("trip_id", "start_time", "end_time", "headway_secs", "exact_times");
            for (var service : List.of(DemoCalendar.WEEKDAY, DemoCalendar.HOLIDAY)) {
                csv.writeRecord("loop_" + service, "06:00:00", "10:00:00", "1200", "1");
                csv.writeRecord("loop_" + service, "15:00:00", "20:00:00", "1200", "1");
            }
        }));
    }

    private static void demand(FeedFiles files) {
        files.put(FeedFile.of("stop_times.txt", csv -> {
            csv.writeRecord(
                    "trip_id",
                    "arrival_time",
                    "departure_time",
                    "stop_id",
                    "location_id",
                    "stop_sequence",
                    "start_pickup_drop_off_window",
                    "end_pickup_drop_off_window",
                    "pickup_type",
                    "drop_off_type",
                    "pickup_booking_rule_id",
                    "drop_off_booking_rule_id");
            for (var service : List.of(DemoCalendar.WEEKDAY, DemoCalendar.HOLIDAY)) {
                var minutes = 0.0;
                for (var at = 0; at <= STOPS.size(); at++) {
                    var time = "06:%02d:00".formatted(Math.round(minutes));
                    var stop = STOPS.get(at % STOPS.size());
                    csv.writeRecord("loop_" + service, time, time, stop.id, "", "" + (at + 1), "", "", "", "", "", "");
                    minutes += stop.point.metres(STOPS.get((at + 1) % STOPS.size()).point) / METRES_A_MINUTE;
                }
                call(csv, "down_" + service, "", ZONE, 1, true);
                call(csv, "down_" + service, STOPS.getFirst().id, "", 2, false);
                call(csv, "up_" + service, STOPS.getFirst().id, "", 1, true);
                call(csv, "up_" + service, "", ZONE, 2, false);
            }
        }));
        files.put(FeedFile.of("booking_rules.txt", csv -> {
            csv.writeRecord(
                    "booking_rule_id",
                    "booking_type",
                    "prior_notice_duration_min",
                    "message",
                    "phone_number",
                    "info_url");
            csv.writeRecord(RULE, "1", "30", "30分前までに電話でご予約ください(架空)。", "+81294000000", "https://example.com/hill");
        }));
        files.put(new FeedFile("locations.geojson", DemoZones.hill(ZONE)));
    }

    /** Somebody gets on here, or off: a window in place of times. */
    private static void call(
            de.siegmar.fastcsv.writer.CsvWriter csv, String trip, String stop, String zone, int sequence, boolean on) {
        csv.writeRecord(
                trip,
                "",
                "",
                stop,
                zone,
                String.valueOf(sequence),
                "09:00:00",
                "16:00:00",
                on ? "2" : "1",
                on ? "1" : "2",
                on ? RULE : "",
                on ? "" : RULE);
    }

    private static void words(FeedFiles files) {
        files.put(FeedFile.of("translations.txt", csv -> {
            csv.writeRecord("table_name", "field_name", "language", "translation", "record_id");
            STOPS.forEach(it -> csv.writeRecord("stops", "stop_name", "en", it.en, it.id));
            csv.writeRecord("routes", "route_long_name", "en", "Takasuzudai Loop (6 km/h)", LOOP);
            csv.writeRecord("routes", "route_long_name", "en", "Takasuzudai Shuttle on demand (6 km/h)", DEMAND);
            csv.writeRecord("agency", "agency_name", "en", "Hill Shuttle (invented)", "0000000000103");
        }));
        files.put(FeedFile.of("attributions.txt", csv -> {
            csv.writeRecord("organization_name", "is_producer");
            csv.writeRecord("Musubi: synthetic demonstration data / 実在しないデモ用データ", "1");
        }));
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}

package musubi.adapters.transit.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;

/** Trips at even intervals, both ways, from the first to the last of the day. */
final class DemoTimetable {

    private static final String OFFICE = "hitachi";

    private final DemoCity city;

    DemoTimetable(DemoCity city) {
        this.city = city;
    }

    /** @param start minutes after midnight */
    private record Trip(DemoLine line, String service, int direction, int start) {

        String id() {
            return "%s_%s_%d_%s"
                    .formatted(
                            line.id(),
                            service,
                            direction,
                            clock(start).replace(":", "").substring(0, 4));
        }
    }

    void write(FeedFiles files) {
        var trips = trips();
        files.put(FeedFile.of("trips.txt", csv -> trips(csv, trips)));
        files.put(FeedFile.of("stop_times.txt", csv -> stopTimes(csv, trips)));
        files.put(FeedFile.of("pattern_jp.txt", this::patterns));
        files.put(FeedFile.of("office_jp.txt", csv -> {
            csv.writeRecord("office_id", "office_name");
            csv.writeRecord(OFFICE, "日立営業所(架空)");
        }));
    }

    private List<Trip> trips() {
        var trips = new ArrayList<Trip>();
        for (var line : city.lines()) {
            for (var direction : List.of(0, 1)) {
                add(trips, line, DemoCalendar.WEEKDAY, direction, line.weekday());
                add(trips, line, DemoCalendar.HOLIDAY, direction, line.holiday());
            }
        }
        return trips;
    }

    private static void add(List<Trip> trips, DemoLine line, String service, int direction, int headway) {
        var last = line.last().toSecondOfDay() / 60;
        for (var start = line.first().toSecondOfDay() / 60; start <= last; start += headway) {
            trips.add(new Trip(line, service, direction, start));
        }
    }

    private static void trips(CsvWriter csv, List<Trip> trips) {
        csv.writeRecord(
                "route_id",
                "service_id",
                "trip_id",
                "trip_headsign",
                "direction_id",
                "shape_id",
                "wheelchair_accessible",
                "bikes_allowed",
                "jp_office_id",
                "jp_pattern_id");
        for (var trip : trips) {
            var pattern = trip.line.id() + "_" + trip.direction;
            csv.writeRecord(
                    trip.line.id(),
                    trip.service,
                    trip.id(),
                    name(trip.line.stops(trip.direction).getLast()),
                    String.valueOf(trip.direction),
                    pattern,
                    "1",
                    "2",
                    trip.line.isRail() ? "" : OFFICE,
                    trip.line.isRail() ? "" : pattern);
        }
    }

    private static void stopTimes(CsvWriter csv, List<Trip> trips) {
        csv.writeRecord("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence", "timepoint");
        for (var trip : trips) {
            var sequence = 1;
            for (var at : trip.line.stops(trip.direction)) {
                var time = clock(trip.start + trip.line.minutes(at, trip.direction));
                csv.writeRecord(trip.id(), time, time, stop(at).id(), String.valueOf(sequence++), "1");
            }
        }
    }

    private void patterns(CsvWriter csv) {
        csv.writeRecord("jp_pattern_id", "route_update_date", "origin_stop", "via_stop", "destination_stop");
        for (var line : city.lines()) {
            for (var direction : line.isRail() ? List.<Integer>of() : List.of(0, 1)) {
                var stops = line.stops(direction);
                csv.writeRecord(
                        line.id() + "_" + direction,
                        "",
                        name(stops.getFirst()),
                        name(stops.get(stops.size() / 2)),
                        name(stops.getLast()));
            }
        }
    }

    private static String name(DemoLine.Way at) {
        return stop(at).ja();
    }

    private static DemoStop stop(DemoLine.Way at) {
        return Objects.requireNonNull(at.stop());
    }

    /** HH:MM:00; beyond midnight the hours count on. */
    private static String clock(int minutes) {
        return "%02d:%02d:00".formatted(minutes / 60, minutes % 60);
    }
}

package musubi.conformance.transit;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A ride that the timetable of a published feed has: from where to where and when, on a day on which it runs.
 *
 * @param time five minutes before it leaves
 */
record Ride(String from, String to, LocalDateTime time) {

    private record Call(String stop, int departure) {}

    /** Rides that differ, from trips here and there in the feed: half the way along, so that no loop ends where it begins. */
    static List<Ride> of(Map<String, byte[]> feed, int most) {
        var rides = new ArrayList<Ride>();
        var calls = calls(feed);
        var headways = headways(feed);
        var trips = rows(feed, "trips.txt");
        for (var at = 0; at < trips.size() && rides.size() < most; at += Math.max(1, trips.size() / (4 * most))) {
            var trip = trips.get(at);
            var its = List.copyOf(
                    calls.getOrDefault(trip.get("trip_id"), new TreeMap<>()).values());
            day(feed, Objects.requireNonNullElse(trip.get("service_id"), "")).ifPresent(day -> {
                var first = its.isEmpty() ? -1 : headways.getOrDefault(trip.get("trip_id"), its.getFirst().departure);
                if (its.size() > 1 && first >= 300) {
                    var leaves = day.atStartOfDay().plusSeconds(first - 300L);
                    rides.add(new Ride(its.getFirst().stop, its.get((its.size() + 1) / 2).stop, leaves));
                }
            });
        }
        return rides;
    }

    /** When trips that run by headway begin to. */
    private static Map<String, Integer> headways(Map<String, byte[]> feed) {
        var headways = new HashMap<String, Integer>();
        rows(feed, "frequencies.txt")
                .forEach(row -> headways.merge(
                        row.getOrDefault("trip_id", ""), seconds(row.getOrDefault("start_time", "")), Math::min));
        return headways;
    }

    private static int seconds(String value) {
        var time = value.split(":");
        return time.length < 3
                ? -1
                : Integer.parseInt(time[0].strip()) * 3600 + Integer.parseInt(time[1]) * 60 + Integer.parseInt(time[2]);
    }

    private static Map<String, TreeMap<Integer, Call>> calls(Map<String, byte[]> feed) {
        var calls = new HashMap<String, TreeMap<Integer, Call>>();
        for (var row : rows(feed, "stop_times.txt")) {
            calls.computeIfAbsent(row.getOrDefault("trip_id", ""), _ -> new TreeMap<>())
                    .put(
                            Integer.valueOf(row.getOrDefault("stop_sequence", "0")),
                            new Call(row.getOrDefault("stop_id", ""), seconds(row.getOrDefault("departure_time", ""))));
        }
        return calls;
    }

    /** A day near the end of the calendar, for of the past a graph holds a year alone, or one that is added to it. */
    private static Optional<LocalDate> day(Map<String, byte[]> feed, String service) {
        var dates = rows(feed, "calendar_dates.txt").stream()
                .filter(it -> service.equals(it.get("service_id")))
                .toList();
        var removed = dates.stream()
                .filter(it -> "2".equals(it.get("exception_type")))
                .map(it -> it.get("date"))
                .toList();
        var regular = rows(feed, "calendar.txt").stream()
                .filter(it -> service.equals(it.get("service_id")))
                .flatMap(it -> days(it))
                .filter(it -> !removed.contains(it.format(DateTimeFormatter.BASIC_ISO_DATE)));
        var added = dates.stream()
                .filter(it -> "1".equals(it.get("exception_type")))
                .map(it -> date(it.getOrDefault("date", "")));
        return Stream.concat(regular, added).findFirst();
    }

    private static Stream<LocalDate> days(Map<String, String> calendar) {
        var start = date(calendar.getOrDefault("start_date", ""));
        var end = date(calendar.getOrDefault("end_date", ""));
        var late = end.minusMonths(2);
        return (late.isAfter(start) ? late : start).datesUntil(end.plusDays(1)).filter(it -> "1"
                .equals(calendar.get(name(it.getDayOfWeek()))));
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static LocalDate date(String value) {
        return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static List<Map<String, String>> rows(Map<String, byte[]> feed, String table) {
        var text = new String(feed.getOrDefault(table, new byte[0]), StandardCharsets.UTF_8);
        var lines = text.lines().filter(it -> !it.isBlank()).toList();
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            var row = new HashMap<String, String>();
            var names = cells(lines.getFirst());
            var cells = cells(line);
            for (var at = 0; at < Math.min(names.size(), cells.size()); at++) {
                row.put(names.get(at), cells.get(at));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Of a line of CSV; what is published has no line break in a value. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var character : line.toCharArray()) {
            if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}

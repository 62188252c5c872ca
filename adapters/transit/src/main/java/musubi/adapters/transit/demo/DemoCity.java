package musubi.adapters.transit.demo;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * Lines and stops modelled on Hitachi, Ibaraki: the JR Joban line, the BRT from Omika to Hitachi-Taga, and two lines up to
 * the estates on the hills. Place names are real, coordinates approximate; times, fares, agencies and ways are invented.
 *
 * @param mainRoad the road through the city from south to north
 */
record DemoCity(List<DemoStop> stops, List<DemoLine> lines, List<DemoPoint> mainRoad) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    static DemoCity load() {
        SequencedMap<String, DemoStop> stops = new LinkedHashMap<>();
        rows("stops.csv").forEach(row -> stops.put(row.getField("stop_id"), stop(row)));
        var ways = rows("lines.csv");
        return new DemoCity(
                List.copyOf(stops.values()),
                rows("routes.csv").stream()
                        .map(it -> line(it, way(it.getField("route_id"), ways, stops)))
                        .toList(),
                way("main", ways, stops).stream().map(DemoLine.Way::point).toList());
    }

    private static DemoStop stop(NamedCsvRecord row) {
        var ja = row.getField("ja");
        return new DemoStop(
                row.getField("stop_id"),
                ja.endsWith("駅") && row.getField("parent").isEmpty(),
                row.getField("parent"),
                row.getField("platform"),
                ja,
                row.getField("kana"),
                row.getField("en"),
                point(row),
                row.getField("hill").equals("yes"));
    }

    private static DemoLine line(NamedCsvRecord row, List<DemoLine.Way> way) {
        return new DemoLine(
                row.getField("route_id"),
                row.getField("agency"),
                row.getField("type"),
                row.getField("color"),
                row.getField("ja"),
                row.getField("kana"),
                row.getField("en"),
                Integer.parseInt(row.getField("weekday")),
                Integer.parseInt(row.getField("holiday")),
                LocalTime.parse(row.getField("first"), HOUR),
                LocalTime.parse(row.getField("last"), HOUR),
                row.getField("fare"),
                row.getField("ic_fare"),
                way);
    }

    private static List<DemoLine.Way> way(String line, List<NamedCsvRecord> rows, Map<String, DemoStop> stops) {
        return rows.stream()
                .filter(it -> it.getField("route_id").equals(line))
                .map(row -> {
                    var stop = stops.get(row.getField("stop_id"));
                    return stop == null
                            ? new DemoLine.Way(point(row), null, 0)
                            : new DemoLine.Way(stop.point(), stop, Integer.parseInt(row.getField("minutes")));
                })
                .toList();
    }

    private static DemoPoint point(NamedCsvRecord row) {
        return new DemoPoint(Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("lon")));
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (var csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(
                        Objects.requireNonNull(DemoCity.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}

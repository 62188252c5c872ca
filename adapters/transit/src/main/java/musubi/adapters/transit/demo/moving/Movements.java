package musubi.adapters.transit.demo.moving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.adapters.transit.realtime.timetable.StaticTrip;
import musubi.adapters.transit.realtime.timetable.Timetable;
import musubi.adapters.transit.realtime.timetable.Track;
import musubi.adapters.transit.realtime.wire.RealtimeKind;

/** What the vehicles of a timetable do at some time, invented, as GTFS-realtime in JSON. */
final class Movements {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Timetable timetable;
    private final ZoneId zone;
    private final Instant now;

    Movements(Timetable timetable, ZoneId zone, Instant now) {
        this.timetable = timetable;
        this.zone = zone;
        this.now = now;
    }

    byte[] message(RealtimeKind kind) {
        var entities =
                switch (kind) {
                    case TRIP_UPDATES -> running().map(this::update).toList();
                    case VEHICLE_POSITIONS ->
                        running().flatMap(it -> position(it).stream()).toList();
                    case ALERTS -> alert();
                };
        var header = Map.of("gtfs_realtime_version", "2.0", "incrementality", "FULL_DATASET", "timestamp", seconds());
        try {
            return JSON.writeValueAsString(Map.of("header", header, "entity", entities))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("invented realtime cannot be written", e);
        }
    }

    private Stream<Running> running() {
        return Running.at(now, timetable, zone).stream();
    }

    private long seconds() {
        return now.getEpochSecond();
    }

    private static Map<String, Object> trip(Running running) {
        return Map.of(
                "trip_id", running.trip().id(),
                "route_id", running.trip().routeId(),
                "start_date", running.day().format(DateTimeFormatter.BASIC_ISO_DATE),
                "schedule_relationship", "SCHEDULED");
    }

    private Map<String, Object> update(Running running) {
        var pattern = running.trip().pattern();
        var from = Math.max(0, running.left(seconds()));
        var stops = IntStream.range(from, pattern.stops().size())
                .filter(at -> running.trip().arrival(at) != StaticTrip.NONE
                        && running.trip().departure(at) != StaticTrip.NONE)
                .mapToObj(at -> Map.of(
                        "stop_sequence", pattern.sequences().get(at),
                        "stop_id", pattern.stops().get(at),
                        "schedule_relationship", "SCHEDULED",
                        "arrival", Map.of("delay", running.delay(), "time", running.arrival(at)),
                        "departure", Map.of("delay", running.delay(), "time", running.departure(at))))
                .toList();
        return Map.of(
                "id",
                "update-" + running.trip().id() + "-" + running.day(),
                "trip_update",
                Map.of(
                        "trip", trip(running),
                        "vehicle", Map.of("id", running.vehicle()),
                        "timestamp", seconds(),
                        "stop_time_update", stops));
    }

    private Optional<Map<String, Object>> position(Running running) {
        var places = places(running.trip());
        if (!running.hasSetOut(seconds()) || places.size() < 2) {
            return Optional.empty();
        }
        var left = Math.max(0, running.left(seconds()));
        var next = Math.min(left + 1, places.size() - 1);
        var whole = running.arrival(next) - running.departure(left);
        var part = whole <= 0 ? 1 : Math.clamp((double) (seconds() - running.departure(left)) / whole, 0, 1);
        var at = new Track(line(running.trip(), places), places).at(left, part);
        return Optional.of(Map.of(
                "id",
                running.vehicle(),
                "vehicle",
                Map.of(
                        "trip", trip(running),
                        "vehicle", Map.of("id", running.vehicle()),
                        "position", Map.of("latitude", at[0], "longitude", at[1], "bearing", at[2]),
                        "current_stop_sequence",
                                running.trip().pattern().sequences().get(next),
                        "stop_id", running.trip().pattern().stops().get(next),
                        "current_status", "IN_TRANSIT_TO",
                        "timestamp", seconds())));
    }

    private List<double[]> places(StaticTrip trip) {
        var places = new ArrayList<double[]>();
        trip.pattern().stops().forEach(it -> timetable.findPlace(it).ifPresent(places::add));
        return places.size() == trip.pattern().stops().size() ? places : List.of();
    }

    private double[] line(StaticTrip trip, List<double[]> places) {
        return timetable.findShape(trip).filter(it -> it.length >= 4).orElseGet(() -> places.stream()
                .flatMapToDouble(Arrays::stream)
                .toArray());
    }

    /** One that is always there, so that one sees where alerts are shown. */
    private List<Map<String, Object>> alert() {
        return timetable.trips().stream()
                .map(StaticTrip::routeId)
                .min(String::compareTo)
                .map(route -> {
                    var alert = new LinkedHashMap<String, Object>();
                    alert.put("informed_entity", List.of(Map.of("route_id", route)));
                    alert.put("cause", "CONSTRUCTION");
                    alert.put("effect", "MODIFIED_SERVICE");
                    alert.put("severity_level", "INFO");
                    alert.put(
                            "header_text", texts("道路工事により遅れることがあります（架空）", "Roadworks may delay this line (invented)"));
                    alert.put(
                            "description_text",
                            texts(
                                    "工事区間で数分の遅れが出ることがあります。時間に余裕をもってご利用ください。",
                                    "Expect a few minutes more along the works."));
                    return List.of(Map.<String, Object>of("id", "alert-roadworks", "alert", alert));
                })
                .orElse(List.of());
    }

    private static Map<String, Object> texts(String ja, String en) {
        return Map.of(
                "translation", List.of(Map.of("text", ja, "language", "ja"), Map.of("text", en, "language", "en")));
    }
}

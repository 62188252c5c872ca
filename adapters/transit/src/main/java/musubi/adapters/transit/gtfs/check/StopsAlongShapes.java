package musubi.adapters.transit.gtfs.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * The stops of a trip lie along its shape. Shapes, the longest of tables, are read once and never held: of each, the stops that
 * still lie too far from all of it that was read. A shape whose points are not in order says nothing here.
 */
final class StopsAlongShapes {

    /** Metres; as the canonical validator has it. */
    private static final double FAR = 100;

    /** A stop at the wrong place, or the shape of another way. Remedy: move the stop, or draw the shape anew. */
    static final Defect BESIDE = Defect.warning(
            "stop_too_far_from_shape",
            "Stops lie more than 100 m from the shape of their trips: {}. Move the stop, or draw the shape anew.",
            "停留所が便の経路形状から100m以上離れています: {}。座標か形状を直してください。",
            "GTFS Schedule, shapes.txt; stop_times.txt: shape_dist_traveled");

    /** By shape, by stop; a stop that is near is taken out. */
    private final Map<String, Map<String, Call>> calls = new HashMap<>();

    private final Map<Long, String> beside = new TreeMap<>();
    private String shape = "";
    private int sequence;
    private @Nullable Place before;
    private Map<String, Call> open = Map.of();

    private record Call(Place place, long line) {}

    void call(Row row, RiderCheck.Trip trip, @Nullable Place place) {
        if (place != null && !trip.shape().isEmpty()) {
            calls.computeIfAbsent(trip.shape(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(row.get("stop_id"), _ -> new Call(place, row.line()));
        }
    }

    void point(Row row) {
        var id = row.get("shape_id");
        if (!id.equals(shape)) {
            finish();
            shape = id;
            var its = calls.remove(id);
            open = its == null ? Map.of() : its;
            before = null;
            sequence = -1;
        }
        if (open.isEmpty()) {
            return;
        }
        var number = row.get("shape_pt_sequence");
        var now = FieldType.WHOLE.fits(number) ? Integer.parseInt(number) : -1;
        var place = Place.of(row.get("shape_pt_lat"), row.get("shape_pt_lon"));
        if (now < sequence || place == null) {
            open = Map.of();
            return;
        }
        var from = before == null ? place : before;
        open.values().removeIf(it -> it.place.to(from, place) <= FAR);
        sequence = now;
        before = place;
    }

    private void finish() {
        open.forEach((stop, call) -> beside.put(call.line, stop + " – " + shape));
        open = Map.of();
    }

    void end(Findings findings) {
        finish();
        beside.forEach((line, names) -> findings.add(BESIDE, "stop_times.txt", "stop_id", line, names));
    }
}

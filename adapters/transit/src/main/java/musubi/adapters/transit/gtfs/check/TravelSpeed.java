package musubi.adapters.transit.gtfs.check;

import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * No vehicle goes faster from stop to stop than its kind can. Rows are held against the row before, of the same trip and in order,
 * as they stand in every feed seen so far; between stops with times, those without only lengthen the way.
 */
final class TravelSpeed {

    /** A stop at the wrong place, or a time at the wrong stop. Limits by kind of vehicle are those of the canonical validator. */
    static final Defect FAST = Defect.warning(
            "fast_travel_between_consecutive_stops",
            "Vehicles are faster between two stops than they can be: {}. Correct the times, or where the stops are.",
            "停留所間の速度が速すぎます: {}。時刻か停留所の座標を直してください。",
            "GTFS Schedule, stop_times.txt: arrival_time, departure_time");

    private static final int MINUTE = 60;

    private final Findings findings;
    private String trip = "";
    private int sequence;
    private @Nullable Place before;
    private double way;
    private int left = -1;

    TravelSpeed(Findings findings) {
        this.findings = findings;
    }

    /** In km/h, by {@code route_type}; extended types are those of their hundred. */
    static int limit(String type) {
        var number = FieldType.WHOLE.fits(type) ? Integer.parseInt(type) : -1;
        return switch (number < 100 ? number : number / 100 * 100) {
            case 0, 900 -> 100; // trams
            case 1, 400, 500, 600 -> 150; // metros
            case 2, 100, 300 -> 500; // railways
            case 3, 11, 12, 200, 700, 800, 1500 -> 150; // buses, trolleybuses, monorails, taxis
            case 4, 1000, 1200 -> 80; // ships
            case 5 -> 30; // cable trams
            case 6, 7, 1300, 1400 -> 50; // gondolas and funiculars
            case 1100 -> 1100; // aeroplanes
            default -> 200;
        };
    }

    void call(Row row, String id, RiderCheck.Trip its, @Nullable Place place) {
        var number = row.get("stop_sequence");
        var now = FieldType.WHOLE.fits(number) ? Integer.parseInt(number) : -1;
        var arrival = FeedTime.seconds(row.get("arrival_time"));
        var departure = FeedTime.seconds(row.get("departure_time"));
        arrival = arrival < 0 ? departure : arrival;
        if (!id.equals(trip) || now <= sequence || place == null || before == null) {
            way = 0;
            left = -1;
        } else {
            way += before.to(place);
            if (left >= 0 && arrival >= left) {
                check(row, id, its.limit(), arrival);
            }
        }
        if (departure >= 0 || arrival >= 0) {
            left = Math.max(departure, arrival);
            way = 0;
        }
        trip = id;
        sequence = now;
        before = place;
    }

    private void check(Row row, String id, int limit, int arrival) {
        // times of whole minutes were rounded
        var rounded = left % MINUTE == 0 && arrival % MINUTE == 0;
        var seconds = Math.max(1, arrival - left + (rounded ? MINUTE : 0));
        var speed = way / seconds * 3.6;
        if (speed > limit) {
            findings.add(FAST, row, "arrival_time", "%s (%d km/h)".formatted(id, Math.round(speed)));
        }
    }
}

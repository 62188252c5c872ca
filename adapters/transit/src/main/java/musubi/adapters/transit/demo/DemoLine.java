package musubi.adapters.transit.demo;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code routes.csv} and its way of {@code lines.csv}.
 *
 * @param weekday minutes between two departures
 * @param holiday the same on Saturdays, Sundays and holidays
 * @param fare yen
 * @param icFare yen with an IC card
 * @param way outward
 */
record DemoLine(
        String id,
        String agency,
        String type,
        String color,
        String ja,
        String kana,
        String en,
        int weekday,
        int holiday,
        LocalTime first,
        LocalTime last,
        String fare,
        String icFare,
        List<Way> way) {

    /** @param stop what stops there, or null for a mere point; minutes from the start count for stops only */
    record Way(DemoPoint point, @Nullable DemoStop stop, int minutes) {}

    /** The stops in the order of this direction, 0 outward and 1 back. */
    List<Way> stops(int direction) {
        return way(direction).stream().filter(it -> it.stop() != null).toList();
    }

    List<Way> way(int direction) {
        return direction == 0 ? way : way.reversed();
    }

    /** Minutes from the start of this direction. */
    int minutes(Way at, int direction) {
        return direction == 0 ? at.minutes() : stops(0).getLast().minutes() - at.minutes();
    }

    boolean isRail() {
        return type.equals("2");
    }
}

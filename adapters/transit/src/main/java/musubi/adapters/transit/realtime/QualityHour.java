package musubi.adapters.transit.realtime;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import musubi.adapters.transit.realtime.wire.RealtimeKind;

/**
 * How good the realtime of one kind was in one hour, or in several.
 *
 * @param late messages that came more than 35 seconds after the one before, or were older than 65
 * @param faulty entities with an error
 * @param rules how often each rule was broken
 */
record QualityHour(
        RealtimeKind kind,
        Instant hour,
        long messages,
        long refused,
        long late,
        long entities,
        long faulty,
        long matched,
        long rekeyed,
        long unmatched,
        Map<String, Long> rules) {

    /**
     * From 0 to 100: 40 for entities without an error, 30 for trips that fit the timetable, 20 for messages in time, 10 for messages
     * that were not refused.
     */
    int score() {
        return (int) Math.round(40 * (1 - part(faulty, entities))
                + 30 * (1 - part(unmatched, matched + rekeyed + unmatched))
                + 20 * (1 - part(late, messages))
                + 10 * (1 - part(refused, messages)));
    }

    private static double part(long some, long all) {
        return all == 0 ? 0 : Math.min(1, (double) some / all);
    }

    /** Several hours as one, under the first of them. */
    static QualityHour sum(List<QualityHour> hours) {
        return hours.stream().reduce(QualityHour::plus).orElseThrow();
    }

    private QualityHour plus(QualityHour other) {
        var both = new HashMap<>(rules);
        other.rules.forEach((code, times) -> both.merge(code, times, Long::sum));
        return new QualityHour(
                kind,
                hour,
                messages + other.messages,
                refused + other.refused,
                late + other.late,
                entities + other.entities,
                faulty + other.faulty,
                matched + other.matched,
                rekeyed + other.rekeyed,
                unmatched + other.unmatched,
                new TreeMap<>(both));
    }
}

package musubi.adapters.transit.realtime.timetable;

import java.util.List;

/** The stops of a trip in their order, with their {@code stop_sequence}; trips that have the same share it. */
public record StopPattern(List<String> stops, List<Integer> sequences) {

    public StopPattern {
        stops = List.copyOf(stops);
        sequences = List.copyOf(sequences);
    }

    /** Where this sequence stands, or -1. */
    public int at(int sequence) {
        return sequences.indexOf(sequence);
    }

    /** Whether the stop is called at more than once. */
    public boolean repeats(String stop) {
        return stops.indexOf(stop) != stops.lastIndexOf(stop);
    }

    /** Whether these stops follow each other from this place on. */
    boolean continues(int from, List<String> others) {
        return from + others.size() <= stops.size()
                && stops.subList(from, from + others.size()).equals(others);
    }
}

package musubi.conformance.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How long it took until many had heard of one thing, again and again. */
final class Spread {

    private static final double NANOS = 1e6;

    private final String name;
    private final int hearers;
    private final List<long[]> rounds = new ArrayList<>();

    Spread(String name, int hearers) {
        this.name = name;
        this.hearers = hearers;
    }

    /** @param heard when each had heard, in order, by the clock of {@code start} */
    void round(long start, List<Long> heard) {
        rounds.add(heard.stream().mapToLong(it -> it - start).sorted().toArray());
    }

    /** Of the round in the middle; "per second" is all of them by the time of the last, the others are when so many had heard. */
    Figures figures() {
        var middle = rounds.stream()
                .sorted(Comparator.comparingLong(it -> it[hearers - 1]))
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
        return new Figures(
                "%s, the last after %.1f s (%.1f to %.1f)"
                        .formatted(
                                name,
                                seconds(middle),
                                rounds.stream().mapToDouble(this::seconds).min().orElseThrow(),
                                rounds.stream().mapToDouble(this::seconds).max().orElseThrow()),
                hearers,
                hearers / seconds(middle),
                middle[hearers / 2] / NANOS,
                middle[hearers * 95 / 100] / NANOS,
                middle[hearers * 99 / 100] / NANOS,
                Double.NaN);
    }

    private double seconds(long[] round) {
        return round[hearers - 1] / NANOS / 1000;
    }
}

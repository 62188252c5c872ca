package musubi.adapters.energy.openadr.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which of the reports that a client owes have come with one of its reports. Values go to the one that wants most of them, of equals
 * to the one that was due first; what is left goes to the next. So a rolling forecast settles its own, and not those beside it.
 */
final class Settlement {

    private Settlement() {}

    /** @return those to which something came */
    static List<Obligation> of(List<Obligation> owed, Stream<Reported> values) {
        var left = new ArrayList<>(values.toList());
        var open = new ArrayList<>(owed);
        var settled = new ArrayList<Obligation>();
        while (!left.isEmpty()) {
            var best = open.stream()
                    .max(Comparator.comparingLong((Obligation it) ->
                                    left.stream().filter(it::wants).count())
                            .thenComparing(Obligation::due, Comparator.reverseOrder()))
                    .filter(it -> left.stream().anyMatch(it::wants));
            if (best.isEmpty()) {
                break;
            }
            var its = left.stream().filter(best.get()::wants).toList();
            open.remove(best.get());
            settled.add(best.get().with(its.stream()));
            left.removeAll(its);
        }
        return settled;
    }
}

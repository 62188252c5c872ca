package musubi.adapters.emissions.inventory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import musubi.adapters.emissions.factors.Edition;
import musubi.adapters.emissions.factors.Factor;
import musubi.hub.message.Notice;

/** What the rows themselves want to be said with every figure that is made of them. Each is made once and said often. */
final class Hints {

    private static final String PLACE = "factor";

    private static final Notice SUBSTITUTED = Notice.information(
            "substitute-printed",
            PLACE,
            "The table prints a substitute for an anomaly (※), and it is used as printed.",
            "係数表が異常値の代わりに印字した値（※）を、そのまま使いました。",
            null);

    private final Map<String, Notice> provisional = new ConcurrentHashMap<>();

    List<Notice> of(List<Figure> figures) {
        return figures.stream()
                .map(Figure::trace)
                .flatMap(it -> Stream.concat(provisional(it), substituted(it.factor())))
                .distinct()
                .toList();
    }

    private Stream<Notice> provisional(Trace trace) {
        return trace.edition().provisional() || trace.factor().provisional()
                ? Stream.of(provisional.computeIfAbsent(trace.edition().id(), _ -> provisional(trace.edition())))
                : Stream.empty();
    }

    private static Notice provisional(Edition edition) {
        return Notice.information(
                "provisional",
                PLACE,
                "The edition " + edition.id() + " is provisional: calculate again with its next revision.",
                edition.id() + " は暫定です。次の改訂版で再計算してください。",
                null);
    }

    private static Stream<Notice> substituted(Factor factor) {
        return factor.mark().equals(Factor.SUBSTITUTED) ? Stream.of(SUBSTITUTED) : Stream.empty();
    }
}

package musubi.adapters.energy.openadr.timing;

import java.util.List;
import java.util.Set;
import musubi.adapters.energy.openadr.wire.Interval;
import musubi.adapters.energy.openadr.wire.Value;
import musubi.adapters.energy.openadr.wire.ValuesMap;

/**
 * Many numbers in one payload are as many sub-intervals of equal length (User Guide §7.3, multi-valued payloads). What is a list by
 * its nature is not divided: curves, points, texts.
 */
record Packing() {

    /** Types of the standard's enumerations whose values are one thing together. */
    private static final Set<String> WHOLE = Set.of("CURVE", "OLS", "DISPATCH_INSTRUCTION");

    int parts(Interval interval) {
        return interval.payloads().stream()
                .filter(Packing::isPacked)
                .mapToInt(it -> it.values().size())
                .max()
                .orElse(1);
    }

    /** What holds in one part. Where one payload has fewer values than another, each of its own holds for longer. */
    List<ValuesMap> part(Interval interval, int parts, int part) {
        return interval.payloads().stream()
                .map(it -> isPacked(it)
                        ? new ValuesMap(it.type(), List.of(it.values().get((int)
                                ((long) part * it.values().size() / parts))))
                        : it)
                .toList();
    }

    private static boolean isPacked(ValuesMap payload) {
        return payload.values().size() > 1
                && !WHOLE.contains(payload.type())
                && payload.values().stream().allMatch(Packing::isNumber);
    }

    private static boolean isNumber(Value value) {
        return switch (value) {
            case Value.Decimal _, Value.Whole _ -> true;
            case Value.Text _, Value.Truth _, Value.Point _ -> false;
        };
    }
}

package musubi.adapters.transit.commute;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import musubi.adapters.transit.planner.plan.Journeys;
import org.jspecify.annotations.Nullable;

/** Adds up the ways of many people. */
final class CommuteSums {

    private static final double METRES = 1000;
    private static final double GRAMS = 1000;

    private final TreeMap<String, Sum> byMode = new TreeMap<>();
    private int persons;
    private long personDays;
    private int unplanned;
    private double metresByCar;

    /** @param grams null as soon as something of it is not known */
    private record Sum(double metres, @Nullable Double grams) {

        Sum and(Sum other) {
            return new Sum(metres + other.metres, grams == null || other.grams == null ? null : grams + other.grams);
        }
    }

    void add(int heads, int days, List<Journeys.Journey> waysOfADay) {
        persons += heads;
        var times = (long) heads * days;
        personDays += times;
        for (var way : waysOfADay) {
            metresByCar += way.metresByCar() * times;
            way.legs()
                    .forEach(leg -> byMode.merge(
                            leg.mode(),
                            new Sum(leg.metres() * times, leg.grams() == null ? null : leg.grams() * times),
                            Sum::and));
        }
    }

    void leaveOut(int heads) {
        unplanned += heads;
    }

    Commute commute(LocalDate start, LocalDate end) {
        var modes = byMode.entrySet().stream()
                .map(it -> sum(it.getKey(), it.getValue().metres, it.getValue().grams))
                .toList();
        var car = sum("CAR", metresByCar, Journeys.gramsByCar(metresByCar));
        return new Commute(start, end, persons, personDays, unplanned, modes, car);
    }

    private static Commute.ModeSum sum(String mode, double metres, @Nullable Double grams) {
        return new Commute.ModeSum(mode, rounded(metres / METRES), grams == null ? null : rounded(grams / GRAMS));
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}

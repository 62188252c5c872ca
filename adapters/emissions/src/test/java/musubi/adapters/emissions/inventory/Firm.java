package musubi.adapters.emissions.inventory;

import musubi.adapters.emissions.factors.Editions;
import musubi.adapters.emissions.factors.FactorData;

/** A small firm that asks, with the editions that are shipped. */
final class Firm {

    static final FactorData SHIPPED = FactorData.shipped();

    private Firm() {}

    static Use use(String activity, String quantity, String unit) {
        return new Use(activity, quantity, unit, "2025", "", "", "");
    }

    static Use use(String activity, String quantity, String unit, String supplier, String menu) {
        return new Use(activity, quantity, unit, "2025", supplier, menu, "");
    }

    static Result ask(Use use) {
        return estimator(SHIPPED.editions(), GwpSet.AR5).estimate(use);
    }

    static Result.Calculated calculated(Use use) {
        return switch (ask(use)) {
            case Result.Calculated it -> it;
            case Result.Unresolved it -> throw new AssertionError(use + ": " + it.reason());
        };
    }

    static Result.Unresolved unresolved(Use use) {
        return switch (ask(use)) {
            case Result.Calculated it -> throw new AssertionError(use + ": " + it.figures());
            case Result.Unresolved it -> it;
        };
    }

    static Estimator estimator(Editions editions, GwpSet set) {
        return new Estimator(new UseReading(SHIPPED.activities(), "medium-city"), editions, set);
    }

    /** Every figure by its basis, in one line. */
    static String figures(Result.Calculated result) {
        return String.join(
                ", ",
                result.figures().stream()
                        .map(it -> it.basis().text() + " " + it.tonnes().toPlainString() + " "
                                + it.gas().text())
                        .toList());
    }
}

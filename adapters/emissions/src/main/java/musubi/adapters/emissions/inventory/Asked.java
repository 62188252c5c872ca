package musubi.adapters.emissions.inventory;

import java.math.BigDecimal;
import musubi.adapters.emissions.factors.Activity;
import musubi.adapters.emissions.factors.Dimension;
import musubi.adapters.emissions.factors.Unit;

/** A use that is understood: a known activity, a number of a unit that measures it, a year. */
public record Asked(Use use, Activity activity, BigDecimal quantity, Unit unit, int year) implements Asking {

    /** @param divisor by which the exact number is still to be divided, so that nothing is rounded on the way */
    record Amount(BigDecimal exact, BigDecimal divisor) {}

    /** So many of what a factor is per. Gas that is counted by mass is cubic metres through cubic metres per tonne. */
    Amount amount(Unit per) {
        var divisor = activity.cubicMetresPerTonne();
        return divisor != null && unit.dimension() == Dimension.GAS && per.dimension() == Dimension.MASS
                ? new Amount(Unit.T.in(per, unit.in(Unit.M3, quantity)), divisor)
                : new Amount(unit.in(per, quantity), BigDecimal.ONE);
    }
}

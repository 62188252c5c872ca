package musubi.adapters.emissions.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one rounding there is: tonnes, gigajoules and kilolitres to six decimals (a gram, a millilitre), half up, at the very end. */
final class Tonnes {

    static final String RULE = "HALF_UP to 6 decimals, once";

    private static final int DECIMALS = 6;

    private Tonnes() {}

    static BigDecimal of(BigDecimal exact) {
        return exact.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** @param divisor by which the exact number is still to be divided */
    static BigDecimal of(BigDecimal exact, BigDecimal divisor) {
        return exact.divide(divisor, DECIMALS, RoundingMode.HALF_UP);
    }
}

package musubi.adapters.emissions.factors;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One row of an edition.
 *
 * @param activity what it is a factor of, an id of {@link Activities}
 * @param supplierNo the official number (登録番号), or empty
 * @param menu the supplier's menu; of gas {@code area/menu}, either of which may be empty; of gases the assessment report
 * @param value as printed, with its zeros
 * @param dataYear the fiscal year whose data it is made of, or null where it is of none
 * @param mark {@code ※} where the table prints a substitute, {@code partial} where not all menus of the supplier are in the edition
 * @param provisional whether the table's next revision will have another value
 * @param heat GJ for one unit, where the value is made of it; else null
 * @param carbon tC for one GJ, likewise
 */
public record Factor(
        String activity,
        String supplierNo,
        String supplier,
        String menu,
        FactorKind kind,
        BigDecimal value,
        FactorUnit unit,
        @Nullable Integer dataYear,
        String mark,
        boolean provisional,
        @Nullable BigDecimal heat,
        @Nullable BigDecimal carbon,
        String note) {

    /** In the table a substitute stands for a value that was an anomaly. */
    public static final String SUBSTITUTED = "※";

    static final String PARTIAL = "partial";

    private static final BigDecimal CO2_OF_CARBON = new BigDecimal("44");
    private static final BigDecimal CARBON = new BigDecimal("12");
    private static final MathContext PRINTED = new MathContext(3, RoundingMode.HALF_UP);

    /** Stable over editions: {@code activity:supplier:menu:kind}. */
    public String key() {
        return String.join(":", activity, supplierNo, menu, kind.text());
    }

    /** As the table prints it. */
    public String printed() {
        return value.toPlainString() + (mark.equals(SUBSTITUTED) ? mark : "");
    }

    String area() {
        var slash = menu.indexOf('/');
        return slash < 0 ? "" : menu.substring(0, slash);
    }

    String menuInArea() {
        return menu.substring(menu.indexOf('/') + 1);
    }

    /** Whether the value is what heat and carbon give, in the three digits of the table; true where it is made of neither. */
    boolean agreesWithTheLaw() {
        if (heat == null || carbon == null) {
            return true;
        }
        var exact = heat.multiply(carbon).multiply(CO2_OF_CARBON);
        return exact.divide(CARBON, PRINTED).compareTo(value) == 0;
    }
}

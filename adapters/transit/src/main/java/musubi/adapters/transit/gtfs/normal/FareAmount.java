package musubi.adapters.transit.gtfs.normal;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount of money as Fares V2 writes it: with as many decimals as the currency has (GTFS Schedule, Currency amount). */
final class FareAmount {

    private FareAmount() {}

    /** As it was where it is a fraction that the currency does not have: no price is rounded. */
    static String of(String amount, String currency) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        var exact = new BigDecimal(amount).stripTrailingZeros();
        return exact.scale() <= digits ? exact.setScale(Math.max(0, digits)).toPlainString() : exact.toPlainString();
    }
}

package musubi.adapters.emissions.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import musubi.adapters.emissions.inventory.Inventory;

/** Numbers as a report writes them: thousands apart, and so many decimals. */
final class Figures {

    /** Where nothing is known there is no zero. */
    static final String NOTHING = "算定なし";

    private Figures() {}

    static String tonnes(Inventory.Total total) {
        return total.items() == 0 ? NOTHING : tonnes(total.tonnes());
    }

    static String tonnes(BigDecimal number, int decimals) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    static String tonnes(String number) {
        return tonnes(new BigDecimal(number), 3);
    }

    static String yen(BigDecimal number) {
        return tonnes(number, 0);
    }
}

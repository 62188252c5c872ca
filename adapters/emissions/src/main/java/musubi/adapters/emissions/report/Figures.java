package musubi.adapters.emissions.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import musubi.adapters.emissions.inventory.DeductionAnswer;
import musubi.adapters.emissions.inventory.Inventory;
import org.jspecify.annotations.Nullable;

/** Numbers as a report writes them: thousands apart, and so many decimals. */
final class Figures {

    /** Where nothing is known there is no zero. */
    static final String NOTHING = "算定なし";

    private Figures() {}

    static String tonnes(Inventory.Total total) {
        return total.items() == 0 ? NOTHING : tonnes(total.tonnes());
    }

    /** Of certificates, taken off. */
    static String deducted(@Nullable DeductionAnswer certificates) {
        if (certificates == null) {
            return "証書なし";
        }
        var tonnes = certificates.tonnes();
        return tonnes == null ? "確認待ち" : tonnes(new BigDecimal(tonnes).negate(), 3);
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

package musubi.adapters.energy.meter.file;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import musubi.adapters.energy.meter.source.Unit;

/** A number of kWh or kW, exactly as it is written. */
final class Amount {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d*)?|\\.\\d+|\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");
    private static final Pattern NEGATIVE = Pattern.compile("[-−▲△].*\\d.*");
    private static final int LONGEST = 40;
    private static final int INTEGER_DIGITS = 9; // as the store keeps them

    private Amount() {}

    static BigDecimal read(String text, Unit unit) throws Unfit {
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
            throw NEGATIVE.matcher(text).matches() ? negative() : notANumber();
        }
        return check(new BigDecimal(text.indexOf(',') < 0 ? text : text.replace(",", "")), unit);
    }

    /** In kWh. */
    static BigDecimal check(BigDecimal value, Unit unit) throws Unfit {
        if (value.signum() < 0) {
            throw negative();
        }
        if (value.precision() - (long) value.scale() > INTEGER_DIGITS) {
            throw new Unfit(
                    "too-large",
                    "The number is too large for half an hour. Check the unit.",
                    "30分の値として大きすぎます。単位を確認してください。");
        }
        if (value.scale() > unit.decimals() && value.stripTrailingZeros().scale() > unit.decimals()) {
            throw new Unfit(
                    "too-many-decimals",
                    "A number has at most " + unit.decimals() + " decimals. Write it as it was measured.",
                    "小数は" + unit.decimals() + "桁までです。計量された値のまま書いてください。");
        }
        return unit.toKWh(value);
    }

    private static Unfit notANumber() {
        return new Unfit(
                "not-a-number",
                "This is not a number. Write digits with a decimal point (12.34), or leave the cell empty where there is no value.",
                "数値として読めません。12.34 のように書くか、値が無い場合は空欄にしてください。");
    }

    private static Unfit negative() {
        return new Unfit(
                "negative",
                "A reading is not negative. What flowed back to the grid is a reading of the direction EXPORT.",
                "負の値は受け付けません。逆潮流は方向 EXPORT の値として送ってください。");
    }
}

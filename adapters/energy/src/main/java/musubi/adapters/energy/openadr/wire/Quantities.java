package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** The numbers, times and truth values of the standard. */
final class Quantities {

    static final Shape<BigDecimal> NUMBER = spot -> {
        if (!spot.json().isNumber()) {
            spot.note("wrong-type", "This is a number, without quotation marks.", "ここは引用符のない数値です。");
            return null;
        }
        if (!isHeld(spot.json())) {
            spot.note(
                    "number-out-of-range",
                    "The exponent of a number is at most " + Limits.EXPONENT + ".",
                    "数値の指数は" + Limits.EXPONENT + "までです。");
            return null;
        }
        return spot.json().decimalValue();
    };

    static final Shape<Integer> INTEGER = whole(Integer.MIN_VALUE, Integer.MAX_VALUE);

    static final Shape<Integer> NOT_NEGATIVE = whole(0, Integer.MAX_VALUE);

    static final Shape<Integer> PERCENT = whole(0, 100);

    static final Shape<Boolean> TRUTH = spot -> {
        if (!spot.json().isBoolean()) {
            spot.note("wrong-type", "This is true or false, without quotation marks.", "ここは引用符のない true か false です。");
            return null;
        }
        return spot.json().booleanValue();
    };

    static final Shape<Moment> MOMENT = spot -> {
        var moment = spot.json().isTextual() ? Moment.find(spot.json().textValue()) : Optional.<Moment>empty();
        if (moment.isEmpty()) {
            spot.note(
                    "not-a-date-time",
                    "Write a point in time as 2026-11-28T09:00:00Z or 2026-11-28T18:00:00+09:00; 0001-01-01 is at once.",
                    "時刻は 2026-11-28T09:00:00Z か 2026-11-28T18:00:00+09:00 のように書いてください。0001-01-01 は「直ちに」です。");
        }
        return moment.orElse(null);
    };

    /** Of a range, whose sign does not matter. */
    static final Shape<Span> SPAN = spot -> {
        var span = spot.json().isTextual() ? Span.find(spot.json().textValue()) : Optional.<Span>empty();
        if (span.isEmpty()) {
            spot.note(
                    "not-a-duration",
                    "Write a duration as PT30M, P1D or P9999Y (without end).",
                    "期間は PT30M、P1D、P9999Y(無期限)のように書いてください。");
        }
        return span.orElse(null);
    };

    /** Of something that lasts. */
    static final Shape<Span> LASTING = spot -> {
        var span = SPAN.read(spot);
        if (span == null || !span.isNegative()) {
            return span;
        }
        spot.note(
                "negative-duration",
                "Nothing lasts less than no time; leave out the minus.",
                "負の期間はありません。マイナスを外してください。");
        return null;
    };

    private Quantities() {}

    private static Shape<Integer> whole(int least, int most) {
        return spot -> {
            if (!spot.json().isNumber() || !isHeld(spot.json()) || !isWhole(spot.json())) {
                spot.note("wrong-type", "This is a whole number, without quotation marks.", "ここは引用符のない整数です。");
                return null;
            }
            var number = spot.json().decimalValue();
            if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
                spot.note(
                        "number-out-of-range",
                        "This is a number from " + least + " to " + most + ".",
                        least + "から" + most + "までの数です。");
                return null;
            }
            return number.intValue();
        };
    }

    /** 2.0 is the whole number 2, as JSON Schema counts. */
    private static boolean isWhole(JsonNode number) {
        return number.isIntegralNumber()
                || number.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private static boolean isHeld(JsonNode number) {
        if (number.isIntegralNumber()) {
            return true;
        }
        var decimal = number.decimalValue();
        return Math.abs((long) decimal.precision() - decimal.scale()) <= Limits.EXPONENT
                && Math.abs((long) decimal.scale()) <= Limits.EXPONENT + Limits.DIGITS;
    }
}

package musubi.adapters.emissions.bill;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import musubi.hub.message.Text;

/** A number in a cell: in any width, with commas between thousands, with yen signs. A comma anywhere else is not guessed about. */
public sealed interface BillNumber {

    record Good(BigDecimal value) implements BillNumber {}

    /** Nothing stands there; that is not nought. */
    record Missing() implements BillNumber {}

    record Bad(String code, Text text) implements BillNumber {}

    Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d{1,9})?");

    static BillNumber of(String cell) {
        var plain = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("[\\s¥\\\\円]", "")
                .replace('−', '-')
                .replace('▲', '-');
        if (plain.isEmpty() || plain.equals("-")) {
            return new Missing();
        }
        if (!PLAIN.matcher(plain).matches() && !GROUPED.matcher(plain).matches()) {
            return plain.indexOf(',') >= 0
                    ? bad("decimal-comma", "Write 1234.5: a point for decimals.", "1234.5 のように小数点はピリオドで書いてください。")
                    : bad("not-a-number", "This is no number.", "数値として読めません。");
        }
        var value = new BigDecimal(plain.replace(",", ""));
        return value.signum() < 0
                ? bad("negative", "A correction belongs to the bill that it corrects.", "負の値です。訂正は元の請求書に反映してください。")
                : new Good(value);
    }

    private static Bad bad(String code, String en, String ja) {
        return new Bad(code, new Text(en, ja));
    }
}

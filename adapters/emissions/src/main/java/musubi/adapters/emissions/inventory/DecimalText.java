package musubi.adapters.emissions.inventory;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import musubi.hub.message.Text;

/** A quantity as it is written: digits, at most one point, at most a minus. Everything else may mean two things. */
final class DecimalText {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
    private static final Pattern EXPONENT = Pattern.compile("[-+]?[\\d.]+[eE][-+]?\\d+");
    private static final int SHORT = 18;
    private static final Set<String> NO_NUMBERS = Set.of("nan", "infinity", "-infinity", "+infinity", "inf", "-inf");

    /** @param reason stable, for machines */
    record Trouble(String reason, Text text) {}

    private DecimalText() {}

    /** @return empty where {@link #trouble} is not */
    static Optional<BigDecimal> find(String text) {
        return trouble(text).isPresent() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    static Optional<Trouble> trouble(String text) {
        if (isPlainAndPositive(text)) {
            return Optional.empty(); // as nearly all are
        }
        if (text.isEmpty()) {
            return trouble(
                    "quantity-missing", "Write the quantity as a text, \"1234.5\".", "数量を \"1234.5\" のような文字列で書いてください。");
        }
        if (NO_NUMBERS.contains(text.toLowerCase(Locale.ROOT))) {
            return trouble(
                    "not-a-number",
                    "This is no number. Write the quantity that the bill says.",
                    "数値ではありません。請求書の数量を書いてください。");
        }
        if (text.indexOf(',') >= 0) {
            return trouble(
                    "decimal-comma",
                    "A comma may part decimals or thousands. Write 1234.5: a point, and nothing between thousands.",
                    "カンマは小数点か桁区切りか判断できません。1234.5 のように小数点はピリオド、桁区切りなしで書いてください。");
        }
        if (EXPONENT.matcher(text).matches()) {
            return trouble("exponent", "Write the number in full, without an exponent.", "指数表記を使わず、数字をそのまま書いてください。");
        }
        if (!PLAIN.matcher(text).matches()) {
            return trouble(
                    "not-a-number",
                    "Write digits with at most one point: at most 18 before it and 12 behind it.",
                    "半角数字と小数点で書いてください（整数部18桁、小数部12桁まで）。");
        }
        if (new BigDecimal(text).signum() < 0) {
            return trouble(
                    "negative-quantity",
                    "Nobody uses less than nothing. A correction belongs to the bill that it corrects.",
                    "使用量が負です。訂正は元の請求書に反映してください。");
        }
        return Optional.empty();
    }

    /** Digits alone, of which 18 may stand on either side of a point that nobody has looked for yet. */
    private static boolean isPlainAndPositive(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= SHORT;
    }

    private static Optional<Trouble> trouble(String reason, String en, String ja) {
        return Optional.of(new Trouble(reason, new Text(en, ja)));
    }
}

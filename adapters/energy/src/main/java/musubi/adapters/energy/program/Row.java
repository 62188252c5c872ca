package musubi.adapters.energy.program;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import musubi.hub.message.Notice;

/**
 * The values of a series as somebody wrote or pasted them: one for each half hour, or one for all. Blanks, lines, commas and
 * semicolons part them; full-width digits and ▲ for minus are read as what they mean.
 */
final class Row {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;、]+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final int MOST_NOTICES = 10;

    private final Template.Series series;
    private final int first;
    private final int last;

    Row(Template.Series series, int first, int last) {
        this.series = series;
        this.first = first;
        this.last = last;
    }

    /** @param notices take what is wrong, by half hour; what comes back is whole only where there is nothing */
    List<BigDecimal> read(String written, List<Notice> notices) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[−▲△]", "-");
        var wanted = last - first + 1;
        var cells = Arrays.stream(BETWEEN.split(text.strip()))
                .filter(it -> !it.isEmpty())
                .toList();
        if (cells.size() != 1 && cells.size() != wanted) {
            notices.add(miscounted(text, cells.size(), wanted));
            return List.of();
        }
        var values = new ArrayList<BigDecimal>();
        var wrong = new ArrayList<Notice>();
        for (var i = 0; i < wanted; i++) {
            read(cells.get(cells.size() == 1 ? 0 : i), cells.size() == 1 ? 0 : first + i, values, wrong);
        }
        wrong.stream().distinct().limit(MOST_NOTICES).forEach(notices::add);
        return values;
    }

    /** @param koma of which the value is; 0: of all */
    private void read(String cell, int koma, List<BigDecimal> values, List<Notice> wrong) {
        if (!NUMBER.matcher(cell).matches()) {
            wrong.add(notice(
                    "not-a-number",
                    koma,
                    "'" + shown(cell) + "' is no number. Write it as 12.5, without thousands separators.",
                    "「" + shown(cell) + "」は数値ではありません。12.5 のように、桁区切りなしで記入してください。"));
            return;
        }
        var value = new BigDecimal(cell);
        if (value.compareTo(series.minimum()) < 0 || value.compareTo(series.maximum()) > 0) {
            wrong.add(notice(
                    "out-of-range",
                    koma,
                    cell + " is not between " + plain(series.minimum()) + " and " + plain(series.maximum()) + ".",
                    cell + " は範囲外です（" + plain(series.minimum()) + "〜" + plain(series.maximum()) + "）。"));
            return;
        }
        if (value.stripTrailingZeros().scale() > series.decimals()) {
            wrong.add(notice(
                    "too-many-decimals",
                    koma,
                    cell + " has more than " + series.decimals() + " digits after the point.",
                    cell + " は小数点以下が " + series.decimals() + " 桁を超えています。"));
            return;
        }
        values.add(series.negative() && value.signum() != 0 ? value.negate() : value);
    }

    /** An empty cell of a pasted column is no zero: it is named where it can be. */
    private Notice miscounted(String text, int found, int wanted) {
        if (found == 0) {
            return notice("no-values", 0, "Write the values, or one for all half hours.", "値（または全コマ共通の 1 値）を記入してください。");
        }
        var lines = text.lines().toList();
        for (var i = 0; i < lines.size() && lines.size() >= wanted; i++) {
            if (i < wanted && lines.get(i).isBlank()) {
                return notice(
                        "empty",
                        first + i,
                        "It is empty, which is not zero. Write a value.",
                        "空欄です（空欄は 0 ではありません）。値を記入してください。");
            }
        }
        return notice(
                "wrong-number-of-values",
                0,
                found + " values stand here; write " + wanted + " (one for each half hour), or one for all.",
                found + " 個の値があります。" + wanted + " 個（コマごと）または 1 個（全コマ共通）を記入してください。");
    }

    private Notice notice(String code, int koma, String en, String ja) {
        var place = koma == 0 ? "" : "コマ " + koma;
        return Notice.error(
                code,
                series.payload() + (koma == 0 ? "" : "/" + koma),
                (koma == 0 ? series.label().en() : series.label().en() + ", half hour " + koma) + ": " + en,
                series.label().ja() + (koma == 0 ? "" : " " + place) + "：" + ja,
                null);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static String shown(String cell) {
        return cell.length() > 20 ? cell.substring(0, 20) + "…" : cell;
    }
}

package musubi.adapters.emissions.inventory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import musubi.adapters.emissions.factors.Dimension;
import musubi.adapters.emissions.factors.Unit;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A question about a quantity, and no refusal: kg for t, MWh for kWh, kL for L.
 *
 * @param likely the unit that was probably meant, or null where none of its kind helps
 */
public record Doubt(@Nullable Unit likely, Notice notice) {

    private static final BigDecimal FACTOR = new BigDecimal("4");

    /** Whether one entry is more than a small firm ever uses. */
    static Optional<Doubt> ofSize(Asked asked) {
        var largest = asked.activity().largest();
        var usual = asked.activity().unit();
        if (largest == null
                || asked.unit().dimension() != usual.dimension()
                || asked.unit().in(usual, asked.quantity()).compareTo(largest) <= 0) {
            return Optional.empty();
        }
        var likely = Unit.of(usual.dimension()).reversed().stream()
                .filter(it -> it.in(usual, asked.quantity()).compareTo(largest) <= 0)
                .findFirst()
                .orElse(null);
        return Optional.of(doubt(
                "implausible-quantity",
                likely,
                "More than " + largest.toPlainString() + " " + usual.text() + " in one entry is unusual.",
                "1件で " + largest.toPlainString() + " " + usual.text() + " を超えるのはまれです。"));
    }

    /** Whether one unit costs what nobody pays. */
    static Optional<Doubt> ofPrice(Asked asked, BigDecimal yen) {
        var price = asked.activity().price();
        if (price == null
                || asked.quantity().signum() == 0
                || yen.signum() <= 0
                || isBetween(asked, asked.unit(), yen)) {
            return Optional.empty();
        }
        var likely = Unit.of(asked.unit().dimension()).stream()
                .filter(it -> it != asked.unit() && isBetween(asked, it, yen))
                .findFirst()
                .orElseGet(() -> asked.activity().cubicMetresPerTonne() == null
                        ? null
                        : Unit.of(asked.unit().dimension() == Dimension.GAS ? Dimension.MASS : Dimension.GAS).stream()
                                .filter(it -> isBetween(asked, it, yen))
                                .findFirst()
                                .orElse(null));
        return Optional.of(doubt(
                "implausible-price",
                likely,
                "Usual are " + price.from() + " to " + price.to() + " yen per "
                        + price.per().text() + ".",
                "通常は 1 " + price.per().text() + " あたり " + price.from() + "～" + price.to() + " 円です。"));
    }

    /**
     * Whether a day used a quarter, or four times, of what days of the same meter used before.
     *
     * @param before the same meter's last bills in the same unit, at most thirteen; with none nothing is doubtful
     */
    public static Optional<Doubt> ofDay(BigDecimal perDay, Unit unit, List<BigDecimal> before) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var sorted = before.stream().sorted().toList();
        var median = sorted.get(sorted.size() / 2);
        if (isUsual(perDay, median)) {
            return Optional.empty();
        }
        var likely = Unit.of(unit.dimension()).stream()
                .filter(it -> it != unit && isUsual(it.in(unit, perDay), median))
                .findFirst()
                .orElse(null);
        return Optional.of(doubt(
                "unusual-use",
                likely,
                "This meter used " + median.toPlainString() + " " + unit.text() + " a day until now.",
                "このメーターはこれまで1日あたり " + median.toPlainString() + " " + unit.text() + " でした。"));
    }

    private static boolean isUsual(BigDecimal perDay, BigDecimal median) {
        return perDay.multiply(FACTOR).compareTo(median) >= 0 && perDay.compareTo(median.multiply(FACTOR)) <= 0;
    }

    /** {@code yen / quantity} between the bounds, without a division: the quantity may be of mass where the price is of volume. */
    private static boolean isBetween(Asked asked, Unit unit, BigDecimal yen) {
        var price = asked.activity().price();
        var perTonne = asked.activity().cubicMetresPerTonne();
        if (price == null) {
            return true;
        }
        var byVolume = unit.dimension() == Dimension.MASS && perTonne != null;
        var amount = byVolume
                ? unit.in(Unit.T, asked.quantity()).multiply(perTonne)
                : unit.in(price.per(), asked.quantity());
        return yen.compareTo(price.from().multiply(amount)) >= 0
                && yen.compareTo(price.to().multiply(amount)) <= 0;
    }

    private static Doubt doubt(String code, @Nullable Unit likely, String en, String ja) {
        var meantEn = likely == null ? "" : " Was " + likely.text() + " meant?";
        var meantJa = likely == null ? "" : " " + likely.text() + " の誤りではありませんか。";
        return new Doubt(likely, Notice.warning(code, "quantity", en + meantEn, ja + meantJa, null));
    }
}

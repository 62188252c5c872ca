package musubi.adapters.emissions.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import musubi.adapters.emissions.factors.Edition;
import musubi.adapters.emissions.factors.Editions;
import musubi.adapters.emissions.factors.FactorKind;
import musubi.adapters.emissions.factors.Series;
import musubi.hub.message.Text;

/** What certificates take off a firm's electricity: kWh x national average x correction rate, at most what the electricity emits. */
public sealed interface Deduction {

    /** What they are to be taken off: the electricity of one fiscal year, in its adjusted (market-based) figure. */
    record Electricity(int year, BigDecimal kilowattHours, BigDecimal tonnes) {}

    /**
     * @param tonnes rounded as {@link Tonnes} says
     * @param isCapped whether the certificates are worth more than was emitted
     * @param coverage which part of the electricity they are for, at most 1, to six decimals
     * @param inputs by serial, each with its numbers
     */
    record Deducted(
            BigDecimal tonnes, boolean isCapped, BigDecimal coverage, Edition edition, Map<String, String> inputs)
            implements Deduction {}

    /** @param reason stable, for machines */
    record Unresolved(String reason, Text text) implements Deduction {}

    /** @param used serials that have counted already, for whomever */
    static Deduction of(List<Certificate> certificates, Electricity electricity, Set<String> used, Editions editions) {
        var seen = new HashSet<>(used);
        for (var certificate : certificates) {
            if (!seen.add(certificate.serial())) {
                return unresolved(
                        "certificate-used",
                        "The certificate " + certificate.serial() + " has counted already.",
                        "証書 " + certificate.serial() + " は使用済みです。");
            }
            if (certificate.vintage() != electricity.year()) {
                return unresolved(
                        "certificate-vintage",
                        "The certificate " + certificate.serial() + " is of fiscal " + certificate.vintage()
                                + ", and not of " + electricity.year() + ".",
                        "証書 " + certificate.serial() + " は" + certificate.vintage() + "年度のもので、" + electricity.year()
                                + "年度には使えません。");
            }
        }
        return editions.find(Series.ELECTRICITY, electricity.year())
                .map(it -> of(certificates, electricity, it, editions))
                .orElseGet(() -> unresolved(
                        "no-edition",
                        "No edition of electricity for fiscal " + electricity.year() + " is loaded.",
                        electricity.year() + "年度の電気の係数がありません。"));
    }

    private static Deduction of(
            List<Certificate> certificates, Electricity electricity, Edition edition, Editions editions) {
        var national =
                editions.find(edition, "electricity", FactorKind.NATIONAL).orElseThrow();
        var sum = BigDecimal.ZERO;
        var covered = BigDecimal.ZERO;
        var inputs = new LinkedHashMap<String, String>();
        for (var certificate : certificates) {
            var kind = certificate.kind() == Certificate.Kind.FIT
                    ? FactorKind.CORRECTION_FIT
                    : FactorKind.CORRECTION_NONFIT;
            var rate = editions.find(edition, "electricity", kind).orElse(null);
            if (rate == null) {
                return unresolved(
                        "no-correction-rate",
                        "The edition " + edition.id() + " has no correction rate (" + kind.text()
                                + "): it was not yet published. It is never 1.",
                        edition.id() + " に補正率（" + kind.text() + "）がありません。公表前のため計算できません（1 とはみなしません）。");
            }
            covered = covered.add(certificate.kilowattHours());
            sum = sum.add(certificate.kilowattHours().multiply(national.value()).multiply(rate.value()));
            inputs.put(
                    certificate.serial(),
                    certificate.kilowattHours().toPlainString() + " kWh x " + national.printed() + " x "
                            + rate.printed());
        }
        var worth = Tonnes.of(sum.multiply(national.unit().gives()));
        var isCapped = worth.compareTo(electricity.tonnes()) > 0;
        var coverage = electricity.kilowattHours().signum() == 0
                ? BigDecimal.ZERO
                : covered.min(electricity.kilowattHours()).divide(electricity.kilowattHours(), 6, RoundingMode.HALF_UP);
        return new Deducted(isCapped ? electricity.tonnes() : worth, isCapped, coverage, edition, inputs);
    }

    private static Unresolved unresolved(String reason, String en, String ja) {
        return new Unresolved(reason, new Text(en, ja));
    }
}

package musubi.adapters.emissions.factors;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds over the rows of an edition: a slip of one digit or of one unit is found here, and not in a firm's report. */
final class EditionCheck {

    private static final Map<FactorKind, FactorKind> PAIRS = Map.of(
            FactorKind.BASIC, FactorKind.ADJUSTED,
            FactorKind.ADJUSTED, FactorKind.BASIC,
            FactorKind.RESIDUAL_BASIC, FactorKind.RESIDUAL_ADJUSTED,
            FactorKind.RESIDUAL_ADJUSTED, FactorKind.RESIDUAL_BASIC);
    private static final Map<Series, Set<Dimension>> DIMENSIONS = Map.of(
            Series.ELECTRICITY, Set.of(Dimension.ELECTRICITY),
            Series.CITY_GAS, Set.of(Dimension.GAS),
            Series.HEAT, Set.of(Dimension.HEAT),
            Series.FUELS, Set.of(Dimension.MASS, Dimension.LIQUID, Dimension.GAS),
            Series.PASSENGER, Set.of(Dimension.PERSON_KILOMETRE),
            Series.GWP, Set.of(Dimension.MASS));

    private static final Set<FactorKind> RATES =
            Set.of(FactorKind.SHARE, FactorKind.CORRECTION_FIT, FactorKind.CORRECTION_NONFIT);

    private final Edition edition;
    private final Findings findings;
    private final Set<String> keys = new HashSet<>();

    private EditionCheck(Edition edition, Findings findings) {
        this.edition = edition;
        this.findings = findings;
    }

    static void check(Edition edition, Findings findings) {
        new EditionCheck(edition, findings).check();
    }

    private void check() {
        var all = edition.factors().stream().map(Factor::key).collect(Collectors.toSet());
        var line = 2;
        for (var factor : edition.factors()) {
            row(factor, FactorRows.FILE + ":" + line++, all);
        }
        var kinds = edition.factors().stream().map(Factor::kind).collect(Collectors.toSet());
        edition.series().needed().stream()
                .filter(it -> !kinds.contains(it))
                .sorted()
                .forEach(it -> findings.error(
                        "row-missing",
                        FactorRows.FILE,
                        "The edition has no row of kind " + it.text() + ".",
                        "kind " + it.text() + " の行がありません。"));
        shares();
    }

    private void row(Factor factor, String at, Set<String> all) {
        if (!keys.add(factor.key())) {
            findings.error("key-twice", at + "/key", "This key stands in an earlier row.", "この key は前の行にあります。");
        }
        var wanted = DIMENSIONS.get(edition.series());
        if (wanted != null
                && !RATES.contains(factor.kind())
                && !wanted.contains(factor.unit().per().dimension())) {
            findings.error(
                    "unit-of-another-series",
                    at + "/unit",
                    "The unit does not belong to " + edition.series().text() + ".",
                    edition.series().text() + " の単位ではありません。");
        }
        if (factor.value().multiply(factor.unit().gives()).compareTo(largest(factor)) > 0) {
            findings.error(
                    "value-out-of-band",
                    at + "/value",
                    "The value is beyond all that is known: look at digits and unit.",
                    "値が大きすぎます。桁と単位を確かめてください。");
        }
        var partner = PAIRS.get(factor.kind());
        if (partner != null && !all.contains(with(factor, partner))) {
            findings.error(
                    "pair-missing",
                    at + "/kind",
                    "Basic and adjusted are not the same: the row of kind " + partner.text() + " is missing.",
                    "基礎と調整後は別の値です。kind " + partner.text() + " の行がありません。");
        }
        if (!factor.agreesWithTheLaw()) {
            findings.warning(
                    "differs-from-formula",
                    at + "/value",
                    "The value is not heat x carbon x 44/12 in three digits.",
                    "値が 熱量×炭素×44/12 の有効3桁と一致しません。");
        }
        if ((factor.heat() == null) != (factor.carbon() == null)) {
            findings.error(
                    "half-a-formula",
                    at + "/heat",
                    "Give heat and carbon, or neither.",
                    "heat と carbon は両方書くか、両方空にしてください。");
        }
        dated(factor, at);
    }

    /** Residuals and whole suppliers are of a year that is over; menus are published with the data of the year itself. */
    private void dated(Factor factor, String at) {
        var isMenu = Set.of(FactorKind.BASIC, FactorKind.ADJUSTED).contains(factor.kind())
                && !factor.menu().isEmpty();
        var year = factor.dataYear();
        if (year != null
                && !isMenu
                && edition.published().compareTo((year + 1) + "-04-01") < 0
                && edition.published().length() == 10) {
            findings.error(
                    "published-too-early",
                    at + "/data_year",
                    "The edition was published before this year was over.",
                    "この年度が終わる前に公表されたことになります。");
        }
    }

    private BigDecimal largest(Factor factor) {
        return RATES.contains(factor.kind()) ? BigDecimal.TWO : largestPer(factor);
    }

    /** The band is for one unit as the tables have it: a factor per MWh may be a thousand times that of a kWh. */
    private BigDecimal largestPer(Factor factor) {
        var per = factor.unit().per();
        return per == Unit.MWH || per == Unit.THOUSAND_KWH
                ? edition.series().largest().multiply(new BigDecimal("1000"))
                : edition.series().largest();
    }

    private void shares() {
        var sums = new HashMap<String, BigDecimal>();
        edition.factors().stream()
                .filter(it -> it.kind() == FactorKind.SHARE)
                .forEach(it -> sums.merge(it.activity(), it.value(), BigDecimal::add));
        sums.forEach((blend, sum) -> {
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                findings.error(
                        "shares-differ",
                        FactorRows.FILE + "/" + blend,
                        "The shares of the blend are not 1 in all.",
                        "混合比の合計が 1 ではありません。");
            }
        });
    }

    private static String with(Factor factor, FactorKind kind) {
        return String.join(":", factor.activity(), factor.supplierNo(), factor.menu(), kind.text());
    }
}

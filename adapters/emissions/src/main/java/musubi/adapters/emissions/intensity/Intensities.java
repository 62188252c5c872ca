package musubi.adapters.emissions.intensity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import musubi.adapters.emissions.bill.FirmYear;
import musubi.adapters.emissions.inventory.Basis;
import musubi.adapters.emissions.production.Output;
import musubi.adapters.emissions.production.OutputUnit;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * A firm's fiscal year product by product: what a site emits and uses goes to what was made there, in the proportion of one unit. What
 * no product takes is overhead. The parts of a site come to the site, to the last digit. Numbers are decimal strings.
 */
@Schema(name = "EmissionIntensities")
record Intensities(
        int fiscalYear,
        String firm,
        @Schema(allowableValues = {"market", "location"}) String basis,

        @Schema(
                description = "the unit in whose proportion is allocated; absent where nothing was made",
                example = "piece")
        @Nullable
        String rule,

        @Schema(description = "the rule in words, as it may be written beside a product's footprint")
        Text allocation,

        List<Product> products,

        @Schema(description = "of sites at which nothing was made in the unit")
        List<Overhead> overhead,

        @Schema(description = "what was made and is counted in other units; it takes nothing")
        List<String> otherUnits,

        @Schema(description = "bills that stand in no sum, for they wait for a person")
        int unresolved) {

    private static final int DECIMALS = 6;
    private static final BigDecimal THOUSAND = new BigDecimal("1000");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /**
     * @param percent of what the site emits
     * @param kilogramsPerUnit of CO2, scopes 1 and 2
     * @param litresPerUnit of crude oil, as the energy law counts
     */
    @Schema(name = "EmissionIntensity")
    record Product(
            String site,
            String product,
            String quantity,
            String unit,
            String percent,
            String tonnes,
            String kilogramsPerUnit,
            String kilolitres,
            String litresPerUnit) {}

    /** @param site empty where the bills name none */
    @Schema(name = "EmissionOverhead")
    record Overhead(String site, String tonnes, String kilolitres) {}

    static Intensities of(FirmYear year, List<Output> outputs, @Nullable OutputUnit rule, Basis basis) {
        var sites = SiteYear.of(year, basis);
        var products = new ArrayList<Product>();
        var overhead = new ArrayList<Overhead>();
        sites.forEach((site, of) -> {
            var made = made(outputs, site, rule);
            if (made.isEmpty()) {
                overhead.add(new Overhead(
                        site, of.tonnes().toPlainString(), of.kilolitres().toPlainString()));
            } else {
                products.addAll(shares(site, of, made, rule));
            }
        });
        return new Intensities(
                year.fiscalYear(),
                year.firm(),
                basis == Basis.LOCATION ? "location" : "market",
                rule == null ? null : rule.text(),
                words(rule),
                products,
                overhead,
                List.copyOf(outputs.stream()
                        .filter(it -> it.unit() != rule)
                        .map(it -> it.product() + " (" + it.unit().text() + ")")
                        .collect(Collectors.toCollection(TreeSet::new))),
                SiteYear.unresolved(year));
    }

    /** By product; nothing was made where the quantities come to nought. */
    private static Map<String, BigDecimal> made(List<Output> outputs, String site, @Nullable OutputUnit rule) {
        var made = new TreeMap<String, BigDecimal>();
        outputs.stream()
                .filter(it -> it.site().equals(site) && it.unit() == rule)
                .forEach(it -> made.merge(it.product(), it.quantity(), BigDecimal::add));
        made.values().removeIf(it -> it.signum() <= 0);
        return made;
    }

    /** Each part is what was reached with it less what was reached before. */
    private static List<Product> shares(
            String site, SiteYear of, Map<String, BigDecimal> made, @Nullable OutputUnit rule) {
        var all = made.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var products = new ArrayList<Product>();
        var upTo = BigDecimal.ZERO;
        var tonnesBefore = BigDecimal.ZERO;
        var kilolitresBefore = BigDecimal.ZERO;
        for (var entry : new LinkedHashMap<>(made).entrySet()) {
            var quantity = entry.getValue();
            upTo = upTo.add(quantity);
            var tonnesReached = part(of.tonnes(), upTo, all);
            var kilolitresReached = part(of.kilolitres(), upTo, all);
            var tonnes = tonnesReached.subtract(tonnesBefore);
            var kilolitres = kilolitresReached.subtract(kilolitresBefore);
            tonnesBefore = tonnesReached;
            kilolitresBefore = kilolitresReached;
            products.add(new Product(
                    site,
                    entry.getKey(),
                    quantity.stripTrailingZeros().toPlainString(),
                    rule == null ? "" : rule.text(),
                    quantity.multiply(HUNDRED)
                            .divide(all, 2, RoundingMode.HALF_UP)
                            .toPlainString(),
                    tonnes.toPlainString(),
                    perUnit(tonnes, quantity),
                    kilolitres.toPlainString(),
                    perUnit(kilolitres, quantity)));
        }
        return products;
    }

    private static BigDecimal part(BigDecimal of, BigDecimal upTo, BigDecimal all) {
        return of.multiply(upTo).divide(all, DECIMALS, RoundingMode.HALF_UP);
    }

    private static String perUnit(BigDecimal amount, BigDecimal quantity) {
        return amount.multiply(THOUSAND)
                .divide(quantity, DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Text words(@Nullable OutputUnit rule) {
        return rule == null
                ? new Text("Nothing was made; all is overhead.", "生産実績がないため、すべて間接分です。")
                : new Text(
                        "What each site emitted in the fiscal year (scopes 1 and 2) is allocated to what was made there, in the"
                                + " proportion of " + rule.text() + ".",
                        "拠点ごとの年度の排出量（Scope 1＋2）を、その拠点の生産量（" + rule.text() + "）の比で製品に配分しています。");
    }
}

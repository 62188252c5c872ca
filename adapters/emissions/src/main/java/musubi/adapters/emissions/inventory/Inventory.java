package musubi.adapters.emissions.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import musubi.adapters.emissions.factors.Activity.Scope;
import musubi.adapters.emissions.factors.Gas;
import org.jspecify.annotations.Nullable;

/**
 * What a fiscal year comes to. Each total is the sum of the rounded figures that it is made of, so that it can be added up by hand.
 * What is unresolved is counted, and stands in no total.
 *
 * @param basis of scope 2 in {@code total}: market or location
 * @param total of scopes 1 and 2 by that basis
 * @param scope1 the figure that counts of each
 * @param scope2Location by the national average
 * @param scope2Market by the suppliers' adjusted factors, less what certificates take off; so is the total, where it is market-based
 * @param scope2MarketBeforeCertificates the same with nothing taken off
 * @param certificates what they take off, or why that is not known: then nothing is taken off, and they count as one more that is
 *     unresolved. Absent where there are none
 * @param ozone of gases of the ozone treaty: beside the scopes
 * @param biogenic beside the scopes
 * @param kilolitres of crude oil, as the energy law counts
 * @param editions all that were used, by id
 */
public record Inventory(
        int fiscalYear,
        @Schema(allowableValues = {"market", "location"}) String basis,
        Total total,
        Total scope1,
        Total scope2Location,
        Total scope2Market,
        Total scope2MarketBeforeCertificates,
        @Nullable DeductionAnswer certificates,
        Total scope3,
        Total ozone,
        Total biogenic,
        String kilolitres,
        int calculated,
        int unresolved,
        List<String> editions,
        List<EstimateAnswer> items) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /**
     * @param gas CO2 where nothing else is in it
     * @param items how many figures it is the sum of; of none it says nothing, and not that nothing was emitted
     */
    @Schema(name = "EmissionTotal")
    public record Total(
            String tonnes,
            String gas,

            @Schema(
                    description =
                            "how many figures it is the sum of; 0: nothing is known, and not that nothing was emitted")
            int items) {

        private Total less(Deduction.@Nullable Deducted deducted) {
            return deducted == null
                    ? this
                    : new Total(
                            new BigDecimal(tonnes).subtract(deducted.tonnes()).toPlainString(), gas, items);
        }
    }

    /** Without certificates, and with scope 2 market-based in the total. */
    public static Inventory of(int fiscalYear, List<Result> results) {
        return of(fiscalYear, Basis.MARKET, results, null);
    }

    /**
     * @param basis market or location
     * @param certified what certificates take off; null: there are none
     */
    public static Inventory of(
            int fiscalYear, Basis basis, List<Result> results, @Nullable CertifiedElectricity certified) {
        var deducted = certified == null ? null : certified.deducted();
        var isUnresolved = certified != null && certified.unresolved() != null;
        var calculated = new ArrayList<Result.Calculated>();
        for (var result : results) {
            if (result instanceof Result.Calculated it) {
                calculated.add(it);
            }
        }
        var editions = new TreeSet<String>();
        calculated.forEach(it -> it.figures()
                .forEach(figure -> editions.add(figure.trace().edition().id())));
        calculated.forEach(it -> Stream.ofNullable(it.energy())
                .forEach(energy -> editions.add(energy.edition().id())));
        Stream.ofNullable(deducted).forEach(it -> editions.add(it.edition().id()));
        var crude = calculated.stream()
                .flatMap(it -> Stream.ofNullable(it.energy()))
                .map(Energy::kilolitres)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var total = total(
                calculated,
                EnumSet.of(Scope.SCOPE1, Scope.SCOPE2),
                it -> it.activity().scope() == Scope.SCOPE2
                        ? figure(it, basis)
                        : it.figures().getFirst());
        var market = total(calculated, EnumSet.of(Scope.SCOPE2), it -> figure(it, Basis.MARKET));
        return new Inventory(
                fiscalYear,
                basis.text(),
                basis == Basis.MARKET ? total.less(deducted) : total,
                total(calculated, EnumSet.of(Scope.SCOPE1), it -> it.figures().getFirst()),
                total(calculated, EnumSet.of(Scope.SCOPE2), it -> figure(it, Basis.LOCATION)),
                market.less(deducted),
                market,
                certified == null ? null : certified.answer(),
                total(calculated, EnumSet.of(Scope.SCOPE3), it -> it.figures().getFirst()),
                total(calculated, EnumSet.of(Scope.OZONE), it -> it.figures().getFirst()),
                total(calculated, EnumSet.of(Scope.BIOGENIC), it -> it.figures().getFirst()),
                Tonnes.of(crude).toPlainString(),
                calculated.size(),
                results.size() - calculated.size() + (isUnresolved ? 1 : 0),
                List.copyOf(editions),
                results.stream().map(EstimateAnswer::of).toList());
    }

    /** The same for the same uses and editions, byte for byte. */
    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an inventory cannot be written", e);
        }
    }

    /** Heat has one figure, which counts either way. */
    private static Figure figure(Result.Calculated result, Basis basis) {
        return result.figures().stream()
                .filter(it -> it.basis() == basis)
                .findFirst()
                .orElse(result.figures().getFirst());
    }

    private static Total total(
            List<Result.Calculated> results, Set<Scope> scopes, Function<Result.Calculated, Figure> which) {
        var figures = results.stream()
                .filter(it -> scopes.contains(it.activity().scope()))
                .map(which)
                .toList();
        var sum = figures.stream().map(Figure::tonnes).reduce(BigDecimal.ZERO, BigDecimal::add);
        var isCarbonDioxide = figures.stream().allMatch(it -> it.gas() == Gas.CO2);
        return new Total(
                Tonnes.of(sum).toPlainString(), isCarbonDioxide ? Gas.CO2.text() : Gas.CO2E.text(), figures.size());
    }
}

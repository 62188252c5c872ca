package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.adapters.emissions.pact.wire.Decimals;

/**
 * What a footprint is put together of, in kg CO2e per declared unit: the firm's own gates, and what came before them. Each part keeps
 * the standard's own division, so that the sums come out to the last digit.
 *
 * @param amounts by the names of the standard, each rounded half up to six decimals
 * @param primary how much of the excluding value rests on primary data
 */
record Parts(Map<String, BigDecimal> amounts, BigDecimal primary) {

    /** What the excluding value is the sum of. */
    private static final List<String> ADDENDS = List.of(
            "fossilGhgEmissions",
            "landUseChangeGhgEmissions",
            "landManagementBiogenicCO2Emissions",
            "landManagementBiogenicCO2Removals",
            "technologicalCO2Removals",
            "ccsTechnologicalCO2Capture",
            "biogenicNonCO2Emissions");

    private static final String FOSSIL = "fossilGhgEmissions";
    private static final String UPTAKE = "biogenicCO2Uptake";
    private static final String EXCLUDING = "pcfExcludingBiogenicUptake";
    private static final int DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Parts {
        amounts = Map.copyOf(amounts);
    }

    /** Of the firm's own gates: all of it is its own data. */
    static Parts own(BigDecimal kilograms) {
        return new Parts(Map.of(FOSSIL, rounded(kilograms)), rounded(kilograms));
    }

    /** By a factor that somebody published. */
    static Parts secondary(BigDecimal kilograms) {
        return new Parts(Map.of(FOSSIL, rounded(kilograms)), BigDecimal.ZERO);
    }

    /**
     * Of what a supplier delivers, by the supplier's own footprint; empty where that is not the sum of its parts.
     *
     * @param footprint whose numbers can be read
     * @param quantity in units of the supplier's footprint, not in its declared amounts
     */
    static Optional<Parts> supplied(JsonNode footprint, BigDecimal quantity) {
        var pcf = footprint.path("pcf");
        var sum = ADDENDS.stream().map(it -> number(pcf, it)).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(number(pcf, EXCLUDING)) != 0) {
            return Optional.empty();
        }
        var declared = number(pcf, "declaredUnitAmount");
        var amounts = new LinkedHashMap<String, BigDecimal>();
        Stream.concat(ADDENDS.stream(), Stream.of(UPTAKE))
                .filter(pcf::hasNonNull)
                .forEach(it -> amounts.put(it, scaled(number(pcf, it), quantity, declared)));
        var share = number(pcf, "primaryDataShare").divide(HUNDRED);
        return Optional.of(new Parts(amounts, scaled(sum.multiply(share), quantity, declared)));
    }

    /** Values stand for the declared amount, and not for one unit (PACT 3.0, declaredUnitAmount). */
    private static BigDecimal scaled(BigDecimal value, BigDecimal quantity, BigDecimal declared) {
        return value.multiply(quantity).divide(declared, DECIMALS, RoundingMode.HALF_UP);
    }

    Parts plus(Parts other) {
        var sum = new LinkedHashMap<>(amounts);
        other.amounts.forEach((name, amount) -> sum.merge(name, amount, BigDecimal::add));
        return new Parts(sum, primary.add(other.primary));
    }

    /** Writes them down, with their sums and the share of primary data. */
    void write(ObjectNode pcf) {
        Stream.concat(ADDENDS.stream(), Stream.of(UPTAKE))
                .filter(amounts::containsKey)
                .forEach(it -> pcf.put(it, Decimals.plain(amount(it))));
        var excluding = ADDENDS.stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        pcf.put(EXCLUDING, Decimals.plain(excluding));
        pcf.put("pcfIncludingBiogenicUptake", Decimals.plain(excluding.add(amount(UPTAKE))));
        if (excluding.signum() > 0) {
            var share = primary.multiply(HUNDRED).divide(excluding, 2, RoundingMode.HALF_UP);
            pcf.put(
                    "primaryDataShare",
                    Decimals.plain(share.max(BigDecimal.ZERO).min(HUNDRED)));
        }
    }

    private BigDecimal amount(String name) {
        return amounts.getOrDefault(name, BigDecimal.ZERO);
    }

    private static BigDecimal rounded(BigDecimal kilograms) {
        return kilograms.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal number(JsonNode pcf, String name) {
        return Decimals.find(pcf.path(name).asText()).orElse(BigDecimal.ZERO);
    }
}

package musubi.adapters.emissions.factors;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tables that are published again and again. Of each a fiscal year has its own editions, of which the last revision counts. */
public enum Series {
    ELECTRICITY("0.0025", FactorKind.SUBSTITUTE, FactorKind.NATIONAL),
    CITY_GAS("4", FactorKind.SUBSTITUTE),
    HEAT("0.2", FactorKind.SUBSTITUTE),
    FUELS("4"),
    ENERGY_LAW("60"),
    SCOPE3("10"),
    PASSENGER("0.001"),
    /** Of reports of the IPCC, and of no year of use. */
    GWP("30000");

    private final BigDecimal largest;
    private final Set<FactorKind> needed;

    Series(String largest, FactorKind... needed) {
        this.largest = new BigDecimal(largest);
        this.needed = Set.of(needed);
    }

    /** Beyond it a value of this table, in tonnes (or gigajoules) for one unit, is a misprint or stands in the wrong unit. */
    public BigDecimal largest() {
        return largest;
    }

    /** What an edition has in any case. */
    public Set<FactorKind> needed() {
        return needed;
    }

    /** Whether its editions are of a fiscal year of use. */
    public boolean isYearly() {
        return this != GWP;
    }

    /** As the files write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Series> find(String text) {
        return Stream.of(values()).filter(it -> it.text().equals(text)).findFirst();
    }
}

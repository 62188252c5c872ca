package musubi.adapters.energy.meter.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/** What a number of the file is of. */
public enum Unit {
    /** Energy in the half hour. */
    @JsonProperty("kWh")
    KWH(4, BigDecimal.ONE),
    /** Mean power over the half hour: half as many kWh. */
    @JsonProperty("kW")
    KW(3, new BigDecimal("0.5"));

    private final int decimals;
    private final BigDecimal hours;

    Unit(int decimals, BigDecimal hours) {
        this.decimals = decimals;
        this.hours = hours;
    }

    /** The most decimals that can be kept exactly. */
    public int decimals() {
        return decimals;
    }

    /** Exact. */
    public BigDecimal toKWh(BigDecimal value) {
        return this == KWH ? value : value.multiply(hours);
    }
}

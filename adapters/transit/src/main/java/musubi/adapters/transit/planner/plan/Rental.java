package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something hired.
 *
 * @param network the operator's system, as its GBFS names it
 * @param vehicle absent where it is taken at a station
 * @param range how many metres it still goes
 * @param station where it is taken, absent where it stands free
 * @param returnStation where it is left, absent where that is anywhere
 * @param web where it is unlocked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Rental(
        String network,
        @Nullable String vehicle,
        @Nullable String formFactor,
        @Nullable String propulsion,
        @Nullable Double range,
        @Nullable String station,
        @Nullable String returnStation,
        @Nullable String web,
        @Nullable String android,
        @Nullable String ios) {}

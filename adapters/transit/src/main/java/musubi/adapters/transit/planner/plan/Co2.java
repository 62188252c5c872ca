package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What one person causes.
 *
 * @param grams absent where it is not known of every leg: unknown is never zero
 * @param byCar what the same person would cause in a car, by the shortest way found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Co2(@Nullable Double grams, double byCar) {}

package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a ride on demand is ordered.
 *
 * @param notice how long before at least, as ISO 8601 has durations
 * @param daysBefore on which day before at the latest, and {@code until} what time of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Booking(
        @Nullable String message,
        @Nullable String phone,
        @Nullable String bookingUrl,
        @Nullable String infoUrl,
        @Nullable String notice,
        @Nullable Integer daysBefore,
        @Nullable String until) {}

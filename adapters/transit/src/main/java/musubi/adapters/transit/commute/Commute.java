package musubi.adapters.transit.commute;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a firm's commutes come to in a period: the message {@code transit/commute/1}. It says nothing of where anybody lives.
 *
 * @param start the first day
 * @param end the last day
 * @param persons for whom ways were planned
 * @param personDays how often one of them comes to work and goes home again
 * @param unplannedPersons for whom no way was found: they are in none of the sums
 * @param modes one for each, by name
 * @param car the same ways, were they driven in cars
 */
record Commute(
        LocalDate start,
        LocalDate end,
        int persons,
        long personDays,
        int unplannedPersons,
        List<ModeSum> modes,
        ModeSum car) {

    /**
     * @param mode as the journey API names it: {@code WALK}, {@code BUS}, {@code RAIL}, ...
     * @param co2Kilograms absent where it is not known of all of it: unknown is never zero
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ModeSum(
            String mode, double personKilometres, @Nullable Double co2Kilograms) {}

    Commute {
        modes = List.copyOf(modes);
    }
}

package musubi.adapters.transit.commute;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a firm asks: from where how many come when. It is planned with and not kept.
 *
 * @param workplace where they go: {@code lat,lon}, {@code stop:<feed>:<stop>}, or the name of a stop
 * @param modes as the journey API has them; absent: all that runs by a timetable, and on foot
 */
record CommuteRequest(
        LocalDate start,
        LocalDate end,
        String workplace,
        List<Shift> shifts,
        List<Home> homes,
        @Nullable String modes) {

    /**
     * @param begins when one must be there
     * @param ends when one leaves; before it begins: on the day after
     * @param days on which it is worked
     */
    @Schema(name = "CommuteShift")
    record Shift(
            String id,
            @Schema(type = "string", example = "08:30") LocalTime begins,
            @Schema(type = "string", example = "17:15") LocalTime ends,
            Set<DayOfWeek> days) {}

    /**
     * @param area what the firm calls it, and the name of a stop where no place is given
     * @param place {@code lat,lon} or {@code stop:<feed>:<stop>}
     * @param heads how many come from there for this shift
     */
    @Schema(name = "CommuteHome")
    record Home(String area, @Nullable String place, String shift, int heads) {}
}

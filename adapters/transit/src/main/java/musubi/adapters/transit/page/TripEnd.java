package musubi.adapters.transit.page;

import org.jspecify.annotations.Nullable;

/**
 * Where and when a part of the way begins or ends.
 *
 * @param name null where it is the start or the goal itself
 * @param time as it is expected, {@code 8:05}
 * @param planned as the timetable has it, where that is another
 * @param platform where to stand
 * @param wheelchair {@code possible}, {@code not_possible} or {@code no_information}; null at what is no stop
 */
record TripEnd(
        @Nullable String name,
        String time,
        @Nullable String planned,
        @Nullable String platform,
        @Nullable String wheelchair,
        double lat,
        double lon) {}

package musubi.adapters.transit.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the way.
 *
 * @param symbol of {@link Chip}, or {@code ferry}
 * @param mode as the planner has it
 * @param line what the vehicle shows, for example {@code 60}; null on foot
 * @param color of the line, six hexadecimal digits, where the operator names one
 * @param delay in minutes where somebody tells; negative: early
 * @param live whether somebody tells
 * @param metres along the way
 * @param geometry an encoded polyline
 * @param network whose vehicle is hired for it
 * @param booking how it is ordered beforehand
 */
record TripLeg(
        String symbol,
        String mode,
        @Nullable String line,
        @Nullable String headsign,
        @Nullable String agency,
        @Nullable String color,
        TripEnd from,
        TripEnd to,
        @Nullable Long delay,
        boolean live,
        boolean cancelled,
        boolean sameVehicle,
        long minutes,
        long metres,
        @Nullable String geometry,
        @Nullable String network,
        @Nullable TripBooking booking,
        List<TripCall> between,
        List<TripAlert> alerts) {

    /** Whether one sits in it, or on it. */
    public boolean isRide() {
        return !symbol.equals("walk");
    }
}

package musubi.adapters.transit.page;

import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a ride on request is ordered.
 *
 * @param notice how long before at least, as ISO 8601 has durations
 */
record TripBooking(
        @Nullable String message,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String notice) {

    /** How many minutes before at least; null where nobody says. */
    public @Nullable Long minutes() {
        try {
            return notice == null ? null : Duration.parse(notice).toMinutes();
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** A number that a telephone dials. */
    public @Nullable String dialled() {
        return phone == null ? null : "tel:" + phone.replaceAll("[^0-9+]", "");
    }

    public boolean isLinked() {
        return address != null && address.matches("https?://\\S+");
    }
}

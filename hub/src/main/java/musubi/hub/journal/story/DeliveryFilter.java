package musubi.hub.journal.story;

import musubi.hub.journal.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are wanted; what is null does not matter.
 *
 * @param destination the name of the sink or outlet
 * @param replayed whether they were let through once more since
 */
public record DeliveryFilter(
        @Nullable String recipient,
        @Nullable DeliveryState state,
        @Nullable String destination,
        @Nullable Boolean replayed) {

    public static final DeliveryFilter ALL = new DeliveryFilter(null, null, null, null);
}

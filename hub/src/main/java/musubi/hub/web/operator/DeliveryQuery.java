package musubi.hub.web.operator;

import musubi.hub.journal.DeliveryState;
import musubi.hub.journal.story.DeliveryFilter;
import musubi.hub.journal.story.Window;
import org.jspecify.annotations.Nullable;

/**
 * What one asks of the deliveries.
 *
 * @param recipient the recipient's id
 * @param state {@code open, delivered, refused, parked} or {@code cancelled}
 * @param destination the name of a sink or an outlet, for example {@code webhook}
 * @param replayed whether they were let through once more
 * @param from when they became due, inclusive
 * @param to when they became due, exclusive
 * @param after where the list goes on
 * @param limit rows, at most 200
 */
public record DeliveryQuery(
        @Nullable String recipient,
        @Nullable String state,
        @Nullable String destination,
        @Nullable Boolean replayed,
        @Nullable String from,
        @Nullable String to,
        @Nullable String after,
        @Nullable Integer limit) {

    public DeliveryFilter filter() {
        return new DeliveryFilter(
                Asked.text("recipient", recipient),
                Asked.oneOf("state", state, DeliveryState.values(), DeliveryState::word),
                Asked.text("destination", destination),
                replayed);
    }

    public Window window(CityTime time) {
        return Asked.window(time, from, to, after, limit);
    }
}

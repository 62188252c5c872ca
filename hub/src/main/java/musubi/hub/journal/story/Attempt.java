package musubi.hub.journal.story;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import musubi.hub.journal.Step;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a delivery.
 *
 * @param ended when it ended; it began as much earlier as its steps took
 * @param number from 1
 * @param outcome {@code DELIVERED, REFUSED, PARKED, CANCELLED} or {@code RETRY}
 * @param node the node that made it
 */
public record Attempt(
        UUID deliveryId,
        Instant ended,
        int number,
        String outcome,
        @Nullable String detail,
        List<Notice> notices,
        List<Step> steps,
        String node) {

    public Attempt {
        notices = List.copyOf(notices);
        steps = List.copyOf(steps);
    }
}

package musubi.hub.journal;

import java.time.Duration;
import java.util.List;
import musubi.hub.message.Notice;

/** How one attempt at a delivery went. All but {@link Retry} end the delivery. */
public sealed interface Outcome {

    /** The receiver has it. The notices say what the translation could not say. */
    record Delivered(List<Notice> notices) implements Outcome {}

    /** The gate said no. */
    record Refused(String reason) implements Outcome {}

    /** It will not get through by itself; an operator looks at it. */
    record Parked(String reason) implements Outcome {}

    /** An operator stopped or skipped it, or the message is none of the recipient's business in the format it asked for. */
    record Cancelled(String reason) implements Outcome {}

    /** It did not get through now, and will be tried again. */
    record Retry(String reason, Duration after) implements Outcome {}
}

package musubi.adapters.emissions.mandate;

import java.time.LocalDate;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** What a firm does with a mandate: it gives one, in place of the one before, or ends it. */
sealed interface MandateAct {

    /** The id of the partner. */
    String adviser();

    /** As it was sent. */
    Payload body();

    record Give(String adviser, LocalDate from, @Nullable LocalDate until, Payload body) implements MandateAct {}

    record End(String adviser, Payload body) implements MandateAct {}
}

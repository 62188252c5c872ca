package musubi.adapters.energy.openadr.ledger;

import java.time.Instant;
import java.time.ZoneId;
import musubi.adapters.energy.openadr.timing.Timetable;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.IntervalPeriod;
import org.jspecify.annotations.Nullable;

/**
 * An event that asks for reports.
 *
 * @param ofProgram when the program's events are that say nothing of their own
 * @param written when it was last written
 * @param plannedTo up to when its ledger is written; null: not at all, or by the event as it was before
 */
record Asking(
        String id,
        EventRequest event,
        @Nullable IntervalPeriod ofProgram,
        Instant written,
        @Nullable Instant plannedTo) {

    Timetable timetable(ZoneId zone) {
        return Timetable.of(event, ofProgram, written, zone);
    }
}

package musubi.adapters.energy.openadr.ledger;

import java.time.Instant;
import java.util.List;

/**
 * One report that an event asks for.
 *
 * @param descriptor which of the event's report descriptors asks, from 0 on
 * @param number which of its reports it is, from 0 on
 * @param ids of the event's intervals that it covers, in their order; where the event has none, as many as it is to have
 * @param to exclusive
 * @param due when it can be there at the earliest: after its last interval, or before the first where it is a forecast
 */
public record ReportWindow(int descriptor, long number, List<Integer> ids, Instant from, Instant to, Instant due) {

    public ReportWindow {
        ids = List.copyOf(ids);
    }
}

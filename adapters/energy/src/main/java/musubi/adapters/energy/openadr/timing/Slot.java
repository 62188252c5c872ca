package musubi.adapters.energy.openadr.timing;

import java.time.Instant;
import java.util.List;
import musubi.adapters.energy.openadr.wire.ValuesMap;

/**
 * What holds from one instant to another.
 *
 * @param interval the id that the event gave to the interval
 * @param index its place, counted from 0 on over all repetitions of the list
 * @param part which of its packed values this is, from 0 on; 0 where none are packed
 * @param end exclusive
 * @param payloads with one value each where values are packed
 */
public record Slot(int interval, long index, int part, Instant start, Instant end, List<ValuesMap> payloads) {

    public Slot {
        payloads = List.copyOf(payloads);
    }

    /** Whether it holds at the instant; a slot without length holds at none. */
    public boolean holds(Instant at) {
        return !start.isAfter(at) && end.isAfter(at);
    }
}

package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window of time and what holds in it.
 *
 * @param id of the sender's choice; no sequence number
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Interval(int id, @Nullable IntervalPeriod intervalPeriod, List<ValuesMap> payloads) {

    public Interval {
        payloads = List.copyOf(payloads);
    }
}

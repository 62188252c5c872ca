package musubi.adapters.energy.openadr.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How complete the reports of an event are.
 *
 * @param owed reports that were due by now or have come, of all who owe any
 * @param met of these, those that are whole
 * @param late of these, those that were missed, also where they came after all
 * @param reports one by one, the latest first
 */
public record Owed(String eventID, int owed, int met, int late, List<One> reports) {

    public Owed {
        reports = List.copyOf(reports);
    }

    /** How a report stands. */
    public enum State {
        /** It is due later, or its grace is not over. */
        OPEN,
        /** Some of it is here. */
        PARTIAL,
        MET,
        /** It was missed, and is not whole. */
        LATE
    }

    /**
     * One report that a resource owes.
     *
     * @param resourceName empty: of whichever resource, where the ven has none
     * @param due when it can be there at the earliest
     * @param wanted how many intervals it has when it is whole
     * @param received how many have come
     * @param late since when it counts as missed, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record One(
            String clientID,
            String resourceName,
            String payloadType,
            String from,
            String to,
            String due,
            State state,
            int wanted,
            int received,
            @Nullable String met,
            @Nullable String late) {}
}

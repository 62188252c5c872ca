package musubi.adapters.energy.page;

import java.util.Objects;
import musubi.adapters.energy.openadr.Viewer;
import musubi.hub.message.Party;

/**
 * As which of its organisation's clients somebody looks and writes: OpenADR knows clients, and no organisations.
 *
 * @param party the client, with the person who acts by it
 */
public record Seat(Party party) {

    public Seat {
        Objects.requireNonNull(party.client());
        Objects.requireNonNull(party.person());
    }

    public String client() {
        return Objects.requireNonNull(party.client());
    }

    /** Whether it is business logic, which announces; else it is a VEN. */
    public boolean isLogic() {
        return Viewer.of(party) instanceof Viewer.Logic;
    }

    /** Whether the door would let it read. */
    boolean isOpen() {
        return isLogic() ? party.hasScope("read_all") : party.hasScope("read_targets");
    }
}

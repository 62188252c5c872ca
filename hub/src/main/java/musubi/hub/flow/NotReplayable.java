package musubi.hub.flow;

import java.util.UUID;

/** A message cannot be let through once more, and why. */
public final class NotReplayable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotReplayable(String reason) {
        super(reason);
    }

    static NotReplayable undoes(UUID later, String store) {
        return new NotReplayable("Message " + later + " of the same order key came later and is in " + store
                + " or due for it: the replay would undo it. Ask the sender for the present state instead.");
    }

    static NotReplayable second(UUID deliveryId) {
        return new NotReplayable(
                "Delivery " + deliveryId + " is open, or was replayed already: somebody else came first. See its"
                        + " 'replayedAs', and replay that message if need be.");
    }

    static NotReplayable unwanted() {
        return new NotReplayable(
                "None of its recipients subscribes to this any more, so there is nobody to replay it for.");
    }
}

package musubi.hub.flow;

import java.util.List;
import musubi.hub.journal.Due;
import musubi.hub.journal.FirstDeliveryStore;
import musubi.hub.message.Destination;
import musubi.hub.message.Notice;

/** Keeps what is delivered once more from being an effect twice in a store of the hub's own, or from undoing what came later. */
final class Repetitions {

    private static final Notice ALREADY_THERE = Notice.information(
            "already-there",
            "(message)",
            "The store took this delivery before; nothing was written again",
            "この配信はすでに保存済みのため、再度の書き込みはしていません",
            null);

    private final FirstDeliveryStore firsts;

    Repetitions(FirstDeliveryStore firsts) {
        this.firsts = firsts;
    }

    /** Before it is admitted. Throws {@link NotReplayable} where a later message is in the store, or on its way there. */
    void check(FirstDeliveryStore.First first, String orderKey) {
        if (first.destination() instanceof Destination.Store(var store) && !firsts.isTaken(first.hubDeliveryId())) {
            firsts.findLater(orderKey, store, first.hubDeliveryId(), true).ifPresent(it -> {
                throw NotReplayable.undoes(it, store);
            });
        }
    }

    /**
     * When its turn has come; messages of one order key have it one after the other.
     *
     * @return what to say instead of keeping it again; empty: keep it
     */
    List<Notice> alreadyThere(Due due) {
        if (!due.isRepeated()) {
            return List.of();
        }
        if (firsts.isTaken(due.hubDeliveryId())) {
            return List.of(ALREADY_THERE);
        }
        var store = due.destination().name();
        firsts.findLater(due.orderKey(), store, due.hubDeliveryId(), false).ifPresent(it -> {
            throw NotReplayable.undoes(it, store);
        });
        return List.of();
    }
}

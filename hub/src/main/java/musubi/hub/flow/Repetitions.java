package musubi.hub.flow;

import java.util.List;
import musubi.hub.journal.Due;
import musubi.hub.journal.FirstDeliveryStore;
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
        var toStore = first.address().isEmpty();
        if (toStore && !firsts.isTaken(first.hubDeliveryId())) {
            firsts.findLater(orderKey, first.destination(), first.hubDeliveryId(), true)
                    .ifPresent(it -> {
                        throw NotReplayable.undoes(it, first.destination());
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
        firsts.findLater(due.orderKey(), due.destination(), due.hubDeliveryId(), false)
                .ifPresent(it -> {
                    throw NotReplayable.undoes(it, due.destination());
                });
        return List.of();
    }
}

package musubi.hub.journal.audit;

import java.util.UUID;

/**
 * Up to where the rows of one day are sealed.
 *
 * @param xact the number of the transaction that wrote the last of them
 */
record Mark(String xact, UUID id) {

    static final Mark NOTHING = new Mark("0", new UUID(0, 0));
}

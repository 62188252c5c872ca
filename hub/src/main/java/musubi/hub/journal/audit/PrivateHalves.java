package musubi.hub.journal.audit;

/** Where the private halves of the audit's keys are kept, so that every node of the city finds them. */
interface PrivateHalves {

    void keep(String id, String secret);

    /** @throws IllegalStateException where this node cannot get it: its message says from where to copy it */
    String get(String id);
}

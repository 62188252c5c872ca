package musubi.hub.journal;

/** How the hub took a message. */
public enum Reception {
    /** Its data are not valid; the sender was told, and nobody gets it. */
    REJECTED,
    /** It was accepted, and nobody wants it. */
    UNWANTED,
    /** It was accepted, and is due to somebody. */
    DUE;

    public static Reception accepted(boolean due) {
        return due ? DUE : UNWANTED;
    }
}

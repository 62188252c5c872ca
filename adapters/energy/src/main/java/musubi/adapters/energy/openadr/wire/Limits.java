package musubi.adapters.energy.openadr.wire;

/** What this VTN takes beside what the schema says, which has no bounds of its own at these places. */
public final class Limits {

    /** Of a body, in bytes: a report of 1,000 resources with 48 half-hours each is 3 MB. */
    public static final int BODY = 4 << 20;

    /** Entries of any one list. A year of half-hours has 17,568; 10,000 VENs may each have a target of their own. */
    public static final int LIST = 20_000;

    /** How deep objects and lists may stand in each other; the standard's own are 8 deep. */
    public static final int DEPTH = 32;

    /** Digits of a number. */
    public static final int DIGITS = 64;

    /** The exponent of a number in scientific notation, as a double has it. */
    public static final int EXPONENT = 308;

    /** Characters of a text to which the schema sets no bound: a name for people, a currency. */
    public static final int TEXT = 1_024;

    /** Characters of an identifier or a name (the schema's own). */
    public static final int NAME = 128;

    /** Characters of an address (the schema's own). */
    public static final int ADDRESS = 8_000;

    /** Notices of one body; whoever has more mistakes than these corrects them first. */
    public static final int NOTICES = 50;

    private Limits() {}
}

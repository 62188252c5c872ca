package musubi.adapters.health.hl7v2;

/** The three bytes of the Minimal Lower Layer Protocol (HL7 v2.5 Appendix C, block format {@code <SB> data <EB><CR>}). */
public final class Mllp {

    /** Start block, vertical tab. A kept message that begins with it is a frame that never ended. */
    public static final byte START = 0x0b;

    /** End block, file separator. */
    public static final byte END = 0x1c;

    public static final byte CARRIAGE_RETURN = 0x0d;

    private Mllp() {}
}

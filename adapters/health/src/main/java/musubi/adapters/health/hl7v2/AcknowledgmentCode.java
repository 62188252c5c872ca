package musubi.adapters.health.hl7v2;

/** MSA-1 in original mode (HL7 v2.5 §2.9.2, table 0008). */
public enum AcknowledgmentCode {
    /** Application accept: in the journal, committed. */
    AA,
    /** Application error: the content is wrong; sending the same again will not help. */
    AE,
    /** Application reject: the hub does not take such a message, or could not take it now. */
    AR
}

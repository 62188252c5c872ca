package musubi.adapters.emissions.pact.wire;

/** Which way a footprint goes. */
public enum Strictness {
    /** From a supplier: what is understood is taken, with warnings; the standard's own samples break its rules. */
    IN,
    /** To a partner: every rule holds. */
    OUT
}

package musubi.adapters.energy.meter.reading;

/** What the meter's reader says of a value. */
public enum Quality {
    /** Measured. */
    OK,
    /** Made up from other values, since the meter gave none (推定値). */
    ESTIMATED,
    /** The meter gave none, and nobody estimated (欠測): there is no value. */
    MISSING,
    /** Measured, and known to be wrong. */
    BAD
}

package musubi.adapters.energy.meter.reading;

import io.swagger.v3.oas.annotations.media.Schema;

/** What the meter's reader says of a value. */
@Schema(name = "MeterQuality", enumAsRef = true)
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

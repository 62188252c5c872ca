package musubi.adapters.energy.meter.reading;

import io.swagger.v3.oas.annotations.media.Schema;

/** Which way electricity flowed through a point, seen from the site. */
@Schema(name = "MeterDirection", enumAsRef = true)
public enum Direction {
    /** The site took it from the grid (受電). */
    IMPORT,
    /** The site gave it to the grid (逆潮流). */
    EXPORT
}

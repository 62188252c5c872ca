package musubi.adapters.energy.meter.reading;

/** Which way electricity flowed through a point, seen from the site. */
public enum Direction {
    /** The site took it from the grid (受電). */
    IMPORT,
    /** The site gave it to the grid (逆潮流). */
    EXPORT
}

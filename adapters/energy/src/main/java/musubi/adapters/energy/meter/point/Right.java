package musubi.adapters.energy.meter.point;

import musubi.adapters.energy.meter.reading.Period;

/** A time of which somebody may read what a point's meter measured, and why. */
public record Right(Basis basis, Period period) {

    /** Why somebody may read. */
    public enum Basis {
        OWNER,
        UTILITY,
        GRANTED
    }
}

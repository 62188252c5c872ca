package musubi.adapters.emissions.bill;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Of what days a bill is, both inclusive. A slip is of one day. */
public record Period(LocalDate from, LocalDate to) {

    private static final int FIRST_MONTH = 4;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends after it begins");
        }
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The fiscal year whose twelve bills it is one of: that of the day on which the meter was read. */
    public int fiscalYear() {
        return to.getMonthValue() < FIRST_MONTH ? to.getYear() - 1 : to.getYear();
    }
}

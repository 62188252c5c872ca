package musubi.adapters.meals.slip;

import java.time.LocalDate;

/**
 * One slip (配食票): what a kitchen is to do for one guest from one day on.
 *
 * @param number the sender's own, under which a repetition is known
 * @param kitchen the partner that cooks, the only one that gets the slip; {@value #EVERY_KITCHEN} for all
 * @param guest who eats, in the sender's own identification; empty where the slip is about no guest
 * @param day the first day that it counts for
 */
record MealSlip(String number, String kitchen, String guest, LocalDate day, Wish wish) {

    static final String EVERY_KITCHEN = "*";

    enum Wish {
        /** Bring a meal, each day. */
        START,
        /** Bring none, until further notice. */
        STOP,
        /** No more slips are taken for this day. */
        CLOSED
    }
}

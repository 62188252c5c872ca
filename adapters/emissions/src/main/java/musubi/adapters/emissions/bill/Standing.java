package musubi.adapters.emissions.bill;

import musubi.hub.message.Text;

/** What a day that a meter measured counts for. Days that stand alike make one row. */
sealed interface Standing {

    /** It counts, with what is known of where the electricity came from. @param ofBill whether a bill of the site says so */
    record Counts(Supply supply, boolean ofBill) implements Standing {}

    /** A bill of the same site has it, and counts. */
    record Billed() implements Standing {}

    /** Not all of its half hours are known. */
    record Incomplete() implements Standing {}

    /** It waits for a person. */
    record Waits(String reason, Text text) implements Standing {}
}

package musubi.adapters.emissions.bill;

import musubi.hub.message.Payload;

/** What a firm does with single activities. */
sealed interface ActivityAct {

    Payload body();

    /** @param rows numbered from 1, as they stand in the body */
    record Add(BillTable rows, Payload body) implements ActivityAct {}

    /** @param id of the one that is to count no longer */
    record Remove(String id, Payload body) implements ActivityAct {}
}

package musubi.adapters.energy.openadr.ledger;

/**
 * How many of the reports of an event that stand in the ledger have come from a client.
 *
 * @param planned all, also those that are due later
 * @param owed those that were due by now or have come
 * @param met of these, those that are whole
 * @param late of these, those that were missed, also where they came after all
 */
public record Completeness(int planned, int owed, int met, int late) {}

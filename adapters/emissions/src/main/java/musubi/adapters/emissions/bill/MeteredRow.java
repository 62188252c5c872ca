package musubi.adapters.emissions.bill;

import musubi.adapters.emissions.meter.Meter;

/**
 * Consecutive days of one month that a meter measured and that count alike, as a row beside the bills.
 *
 * @param unknown half hours of which nothing is known
 * @param provisional half hours whose value may still change
 */
public record MeteredRow(Meter meter, Outcome outcome, int unknown, int provisional) {}

/**
 * Publishes what meters measured to other domains and to partners ({@code energy/half-hours/1}): whenever readings are accepted, the days
 * that they touch, as they count now.
 */
@org.jspecify.annotations.NullMarked
package musubi.adapters.energy.meter.halfhour;

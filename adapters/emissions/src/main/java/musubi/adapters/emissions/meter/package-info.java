/** Electricity that meters measured: what the energy adapter publishes by half hours, day by day, and what a firm says of its meters. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.meter;

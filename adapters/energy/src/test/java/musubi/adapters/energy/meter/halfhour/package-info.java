@org.jspecify.annotations.NullMarked
package musubi.adapters.energy.meter.halfhour;

@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.meter;

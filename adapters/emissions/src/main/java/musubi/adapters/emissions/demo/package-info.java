/** The demonstration city's firms and their invented bills, under profile {@code demo} alone. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.emissions.demo;

/** The demonstration city's shared scooters and bicycles, under profile {@code demo} alone. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.demo.shared;

/** Trips planned by OpenTripPlanner, in this process and in a class loader of its own, over the feeds that operators published. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.planner;

/**
 * What the hub and the trip planner say to each other. Both class loaders share this package, so it holds types of the
 * JDK only: nothing of OpenTripPlanner, Spring or any library that the two sides may have in different versions.
 */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.planner.engine;

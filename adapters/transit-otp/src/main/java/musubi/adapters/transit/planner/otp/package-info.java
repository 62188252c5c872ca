/** OpenTripPlanner as an engine: the only code that sees its classes. Lives in a class loader of its own, one for each graph. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.planner.otp;

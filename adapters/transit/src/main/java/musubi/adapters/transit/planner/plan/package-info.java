/** The planner's doors: {@code GET /transit/plan} for apps that want trips, {@code /otp/gtfs/v1} for clients of OpenTripPlanner. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.planner.plan;

/** GTFS-realtime of the operators: taken in, checked, merged, fitted to the timetable that is live, served, and planned with. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.realtime;

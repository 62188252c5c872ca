/** The static feeds as realtime needs them, and how trips of another version are found in them. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.realtime.timetable;

/** The published rules of GTFS-realtime, one family a class. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.realtime.rule;

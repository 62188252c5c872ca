/** GTFS-realtime as bytes and as JSON. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.realtime.wire;

/** Operators that publish realtime at an address of their own, and wait for somebody to fetch it. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.realtime.poll;

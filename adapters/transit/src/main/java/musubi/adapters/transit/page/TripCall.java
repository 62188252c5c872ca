package musubi.adapters.transit.page;

/** A stop that one passes. */
record TripCall(String name, String time) {}

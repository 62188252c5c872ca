package musubi.adapters.transit.place;

import java.util.List;

/** @param places the best first */
record Places(List<Place> places) {}

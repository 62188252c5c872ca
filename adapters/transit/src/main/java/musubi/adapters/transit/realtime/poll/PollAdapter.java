package musubi.adapters.transit.realtime.poll;

import java.util.List;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Chore;

/** The fetching of realtime: one chore for each source, so that one node asks, however many there are. */
record PollAdapter(List<Chore> chores) implements Adapter {}

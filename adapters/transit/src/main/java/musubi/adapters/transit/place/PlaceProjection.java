package musubi.adapters.transit.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import musubi.adapters.transit.gtfs.PublishedFeed;
import musubi.adapters.transit.gtfs.PublishedFeeds;
import musubi.adapters.transit.gtfs.table.Archive;
import musubi.adapters.transit.gtfs.table.FeedLimits;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.hub.adapter.Projection;
import musubi.hub.gate.Grant;
import musubi.hub.message.Text;

/** Keeps the index equal to the feeds that are published. Only a feed that is new is read. */
public final class PlaceProjection implements Projection {

    private final PublishedFeeds feeds;
    private final Map<PublishedFeed, List<KnownPlace>> read = new LinkedHashMap<>();
    private volatile PlaceIndex index = PlaceIndex.EMPTY;

    public PlaceProjection(PublishedFeeds feeds) {
        this.feeds = feeds;
    }

    PlaceIndex index() {
        return index;
    }

    /**
     * All poles and platforms of the place that a stop belongs to, each {@code feed:stop}; none where it is not known.
     *
     * @param grant permission to read what operators published
     */
    public List<String> stops(Grant grant, String stop) {
        return index.find(grant, stop).map(KnownPlace::stops).orElse(List.of());
    }

    /** The place that is called just so, as {@code stop:feed:stop}; empty where none is. */
    public Optional<String> called(Grant grant, String name) {
        return index.called(grant, name).map(it -> "stop:" + it.id());
    }

    @Override
    public String channel() {
        return PublishedFeeds.CHANNEL;
    }

    @Override
    public String name() {
        return "transit_places";
    }

    @Override
    public void refresh() {
        var current = feeds.current();
        if (read.keySet().equals(Set.copyOf(current))) {
            return;
        }
        read.keySet().retainAll(current);
        current.forEach(feed -> read.computeIfAbsent(feed, this::read));
        var places = new ArrayList<KnownPlace>();
        read.values().forEach(places::addAll);
        index = new PlaceIndex(places);
    }

    private List<KnownPlace> read(PublishedFeed feed) {
        try {
            var zip = Files.createTempFile("musubi-places", ".zip");
            try {
                feeds.copy(feed, zip);
                try (var in = Files.newInputStream(zip);
                        var files = new Archive(FeedLimits.DEFAULT).unpack(in, new Findings())) {
                    return PlaceReader.read(feed.feedId(), files);
                }
            } finally {
                Files.delete(zip);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read version " + feed.version(), unreadable);
        }
    }

    /** A search without names keeps nobody from anything else. */
    @Override
    public Readiness readiness() {
        var count = index.size();
        return new Readiness(true, new Text(count + " places", count + "地点"));
    }
}

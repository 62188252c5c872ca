package musubi.adapters.transit.gtfs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;

/** {@link PublishedFeeds} from the feed store; reads as the hub itself. */
final class StoredFeeds implements PublishedFeeds {

    /** Versions whose bytes are kept beyond the live one, for whoever wants to look at them. */
    private static final int KEPT = 3;

    private final FeedStore store;
    private final FeedProgressStore progress;
    private final FeedContentStore content;
    private final Gate gate;
    private final Clock clock;

    StoredFeeds(FeedStore store, FeedProgressStore progress, FeedContentStore content, Gate gate, Clock clock) {
        this.store = store;
        this.progress = progress;
        this.content = content;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public List<PublishedFeed> wanted() {
        return store.wanted(grant(), clock.instant()).stream()
                .map(FeedVersion::published)
                .toList();
    }

    @Override
    public List<PublishedFeed> current() {
        return store.current(grant(), clock.instant()).stream()
                .map(FeedVersion::published)
                .toList();
    }

    @Override
    public void copy(PublishedFeed feed, Path target) {
        var grant = grant();
        var version = store.findKept(grant, feed.version())
                .orElseThrow(() -> new NoSuchElementException("no bytes of version " + feed.version()));
        try (var in = content.open(grant, version)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
    }

    @Override
    public void building(PublishedFeed feed) {
        progress.building(feed.version());
    }

    @Override
    public void live(PublishedFeed feed) {
        progress.live(feed.version(), clock.instant());
        content.drop(feed.operator(), KEPT);
    }

    @Override
    public void quarantined(PublishedFeed feed, List<Notice> notices) {
        progress.quarantined(feed.version(), notices);
    }

    private Grant grant() {
        return gate.grant(new Access.Reading(Party.HUB, GtfsFormats.STATIC, "feed", null));
    }
}

package musubi.adapters.transit.realtime.timetable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import musubi.adapters.transit.gtfs.KeptFeeds;
import musubi.adapters.transit.gtfs.PublishedFeed;

/** The timetables of operators that send realtime, read when they are first asked for. Some are kept in memory, those asked for last. */
public final class Timetables {

    private static final int KEPT = 12;

    private final KeptFeeds feeds;
    private final Path folder;
    private final Map<Long, Timetable> read = new LinkedHashMap<>(16, 0.75f, true);

    /** @param folder where a feed lies while it is read */
    public Timetables(KeptFeeds feeds, Path folder) {
        this.feeds = feeds;
        this.folder = folder;
    }

    /** What the operator's ids are held against now. */
    public Optional<Timetable> findCurrent(String operator) {
        return feeds.list(operator).stream().findFirst().map(this::get);
    }

    /** Other versions to whose ids the operator's realtime may refer, the newest first. */
    public List<Timetable> others(String operator, long than) {
        return feeds.list(operator).stream()
                .filter(it -> it.version() != than)
                .map(this::get)
                .toList();
    }

    public synchronized Timetable get(PublishedFeed feed) {
        var known = read.get(feed.version());
        if (known != null) {
            return known;
        }
        var timetable = read(feed);
        read.put(feed.version(), timetable);
        if (read.size() > KEPT) {
            read.remove(read.keySet().iterator().next());
        }
        return timetable;
    }

    private Timetable read(PublishedFeed feed) {
        try {
            var zip = Files.createTempFile(Files.createDirectories(folder), "timetable-", ".zip");
            try {
                feeds.copy(feed, zip);
                return TimetableReader.read(zip, feed.version());
            } finally {
                Files.deleteIfExists(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read version " + feed.version() + " of " + feed.operator(), e);
        }
    }
}

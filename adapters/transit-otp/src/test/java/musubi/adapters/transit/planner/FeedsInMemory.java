package musubi.adapters.transit.planner;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import musubi.adapters.transit.gtfs.PublishedFeed;
import musubi.adapters.transit.gtfs.PublishedFeeds;
import musubi.hub.message.Notice;

/** Published feeds as the database keeps them, in memory: the versions of each operator, and how each fared. */
public final class FeedsInMemory implements PublishedFeeds {

    private final AtomicLong versions = new AtomicLong();
    private final Map<String, List<PublishedFeed>> byOperator = new TreeMap<>();
    private final Map<Long, Consumer<Path>> content = new HashMap<>();
    private final Map<Long, String> states = new TreeMap<>();
    private final Map<Long, List<Notice>> notices = new HashMap<>();

    public synchronized PublishedFeed publish(String operator, Consumer<Path> zip) {
        return publish(operator, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), zip);
    }

    public synchronized PublishedFeed publish(String operator, LocalDate start, LocalDate end, Consumer<Path> zip) {
        var feed = new PublishedFeed(operator, operator, versions.incrementAndGet(), "0".repeat(64), start, end);
        byOperator.computeIfAbsent(operator, _ -> new ArrayList<>()).addFirst(feed);
        content.put(feed.version(), zip);
        return feed;
    }

    @Override
    public synchronized List<PublishedFeed> wanted() {
        return byOperator.values().stream()
                .flatMap(it -> it.stream()
                        .filter(feed -> !"quarantined".equals(states.get(feed.version())))
                        .limit(1))
                .toList();
    }

    @Override
    public synchronized List<PublishedFeed> current() {
        return wanted();
    }

    @Override
    public synchronized void copy(PublishedFeed feed, Path target) {
        content.getOrDefault(feed.version(), _ -> {}).accept(target);
    }

    @Override
    public synchronized void building(PublishedFeed feed) {
        states.putIfAbsent(feed.version(), "building");
    }

    @Override
    public synchronized void live(PublishedFeed feed) {
        states.put(feed.version(), "live");
    }

    @Override
    public synchronized void quarantined(PublishedFeed feed, List<Notice> notices) {
        states.put(feed.version(), "quarantined");
        this.notices.put(feed.version(), notices);
    }

    /** What the operator was told about a version. */
    public synchronized List<Notice> notices(long version) {
        return notices.getOrDefault(version, List.of());
    }

    /** The state of each version. */
    public synchronized Map<Long, String> states() {
        return Map.copyOf(states);
    }
}

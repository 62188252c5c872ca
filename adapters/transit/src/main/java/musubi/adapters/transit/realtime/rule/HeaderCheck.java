package musubi.adapters.transit.realtime.rule;

import java.time.Duration;
import java.util.Set;
import musubi.adapters.transit.realtime.wire.FeedHeader;

/** The header, and how it stands to the message before. */
final class HeaderCheck implements Check {

    /** What is older is no longer of use (GTFS-realtime best practices). */
    static final Duration FRESH = Duration.ofSeconds(90);

    private static final String PLACE = "header";
    private static final Set<String> VERSIONS = Set.of("1.0", "2.0");
    private static final long AHEAD = 60;
    private static final long INTERVAL = 35;
    private static final long OLD = 65;

    @Override
    public void check(Observation seen, Marks marks) {
        var header = seen.message().header();
        if (header == null) {
            marks.add(HeaderRule.M006, PLACE, "");
            return;
        }
        if (!VERSIONS.contains(header.version())) {
            marks.add(HeaderRule.E038, PLACE + ".gtfs_realtime_version", header.version());
        }
        if (header.version().equals("2.0") && !header.saysIncrementality()) {
            marks.add(HeaderRule.E049, PLACE + ".incrementality", "");
        }
        timestamp(seen, header, marks);
    }

    private static void timestamp(Observation seen, FeedHeader header, Marks marks) {
        var place = PLACE + ".timestamp";
        var timestamp = header.timestamp();
        if (timestamp == null) {
            marks.add(header.version().equals("1.0") ? HeaderRule.W001 : HeaderRule.E048, place, "");
            return;
        }
        if (timestamp > seen.seconds() + AHEAD || !TimeCheck.isPosix(timestamp)) {
            marks.add(
                    TimeCheck.isPosix(timestamp) ? HeaderRule.E050 : HeaderRule.E001, place, String.valueOf(timestamp));
            marks.add(HeaderRule.M008, place, String.valueOf(timestamp));
            return;
        }
        if (timestamp < seen.seconds() - OLD) {
            marks.add(HeaderRule.W008, place, (seen.seconds() - timestamp) + " s");
        }
        var before = seen.before();
        if (before != null) {
            sequel(seen, before, timestamp, marks);
        }
    }

    private static void sequel(Observation seen, Observation.Earlier before, long timestamp, Marks marks) {
        var place = PLACE + ".timestamp";
        if (timestamp < before.timestamp()) {
            marks.add(HeaderRule.E018, place, timestamp + " < " + before.timestamp());
        } else if (timestamp - before.timestamp() > INTERVAL) {
            marks.add(HeaderRule.W007, place, (timestamp - before.timestamp()) + " s");
        } else if (timestamp == before.timestamp() && hasChanged(seen, before)) {
            marks.add(HeaderRule.E017, place, String.valueOf(timestamp));
        }
    }

    private static boolean hasChanged(Observation seen, Observation.Earlier before) {
        return !seen.message().entities().stream()
                .map(it -> it.message())
                .toList()
                .equals(before.message().entities().stream()
                        .map(it -> it.message())
                        .toList());
    }
}

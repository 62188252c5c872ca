package musubi.adapters.transit.gtfs.check;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;

/** All checks that run before a feed is answered: fast, streaming, one pass over each table. */
public final class FeedCheck {

    /** Feeds are checked by the calendar of the city. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final Schema schema = Schema.load();
    private final Clock clock;

    public FeedCheck(Clock clock) {
        this.clock = clock;
    }

    /** What is known of the feed; meaningful as far as the findings hold no error. */
    public FeedFacts check(FeedFiles files, Findings findings) {
        FileRule.check(files, schema, findings);
        var days = new ServiceDaysRule(LocalDate.now(clock.withZone(ZONE)));
        var rules = List.of(days, new StopPlaceRule(), new RouteNameRule(), new StopTimesRule());
        var ids = new Ids();
        var counts = new TreeMap<String, Long>();
        for (var table : schema.tables().keySet()) {
            files.find(table)
                    .ifPresent(it -> counts.put(table, new TableCheck(table, schema, ids, rules).check(it, findings)));
        }
        rules.forEach(it -> it.end(findings));
        return new FeedFacts(Dialect.of(files), days.start(), days.end(), counts);
    }
}

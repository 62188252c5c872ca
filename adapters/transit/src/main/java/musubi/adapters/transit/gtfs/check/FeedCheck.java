package musubi.adapters.transit.gtfs.check;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;

/** All checks that run before a feed is answered: fast, streaming, one pass over each table. */
public final class FeedCheck {

    /** Tables of older standards, which are rewritten without a check of their own. */
    private static final List<String> REWRITTEN = List.of("translations.txt", "route_jp.txt");

    private final Schema schema = Schema.load();
    private final Clock clock;

    /** @param clock in the city's zone: feeds are checked by its calendar */
    public FeedCheck(Clock clock) {
        this.clock = clock;
    }

    /** What is known of the feed; meaningful as far as the findings hold no error. */
    public FeedFacts check(FeedFiles files, Findings findings) {
        FileRule.check(files, schema, findings);
        var ids = new Ids();
        ZoneRule.check(files, ids, findings);
        var days = new ServiceDaysRule(LocalDate.now(clock));
        var blemishes = new Blemishes();
        var rules = rules(files, days, ids, blemishes);
        var counts = new TreeMap<String, Long>();
        for (var table : schema.tables().keySet()) {
            files.find(table)
                    .filter(it -> !Dialect.isLegacyTranslations(it))
                    .ifPresent(it -> counts.put(
                            table, new TableCheck(table, schema, ids, rules, blemishes).check(it, findings)));
        }
        rules.forEach(it -> it.end(findings));
        REWRITTEN.stream().filter(it -> !counts.containsKey(it)).forEach(it -> readable(it, files, findings));
        return new FeedFacts(Dialect.of(files), days.start(), days.end(), counts, blemishes);
    }

    private static void readable(String name, FeedFiles files, Findings findings) {
        try {
            files.each(name, _ -> {});
        } catch (CsvParseException _) { // the parser's own words say no more than the place of a character
            findings.add(TableCheck.NOT_CSV, name, "");
        }
    }

    private static List<RowRule> rules(FeedFiles files, ServiceDaysRule days, Ids ids, Blemishes blemishes) {
        var times = new StopTimesRule(blemishes);
        return List.of(
                days,
                new AgencyRule(),
                new StopPlaceRule(),
                new StationRule(ids),
                new GateRule(),
                new PathwayRule(),
                new RouteNameRule(),
                times,
                new BlockRule(times),
                new FlexRule(DemandServices.of(files)),
                new BookingRule(),
                new ShapeRule(blemishes),
                new FrequencyRule(),
                new RangeRule(),
                new TransferRule(),
                new FareRule(files),
                new TimeframeRule(),
                new TranslationRule(ids));
    }
}

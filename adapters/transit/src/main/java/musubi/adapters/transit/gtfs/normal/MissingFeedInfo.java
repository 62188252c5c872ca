package musubi.adapters.transit.gtfs.normal;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;
import org.jspecify.annotations.Nullable;

/** Adds {@code feed_info.txt} where it is missing or empty: translations need the feed's language, clients its dates. */
final class MissingFeedInfo implements Step {

    /** It was made from agency.txt and the calendars. Remedy: write it; GTFS-JP and every feed with translations need it. */
    static final Defect ADDED = Defect.warning(
            "feed-info-added",
            "feed_info.txt was missing and was made from agency.txt and the calendars. Write your own.",
            "feed_info.txtがないため、agency.txtと運行日から作りました。自社で用意してください。",
            "GTFS Schedule, feed_info.txt");

    private static final String FILE = "feed_info.txt";

    @Override
    public void apply(FeedFiles files, FeedFacts facts, Findings findings) {
        if (facts.counts().getOrDefault(FILE, 0L) > 0) {
            return;
        }
        var agency = first(files);
        if (agency == null) {
            return;
        }
        var language = agency.get("agency_lang").isEmpty() ? "ja" : agency.get("agency_lang");
        files.put(FeedFile.of(FILE, csv -> {
            csv.writeRecord(
                    "feed_publisher_name", "feed_publisher_url", "feed_lang", "feed_start_date", "feed_end_date");
            csv.writeRecord(List.of(
                    agency.get("agency_name"),
                    agency.get("agency_url"),
                    language,
                    facts.serviceStart().format(DateTimeFormatter.BASIC_ISO_DATE),
                    facts.serviceEnd().format(DateTimeFormatter.BASIC_ISO_DATE)));
        }));
        findings.add(ADDED, FILE, "");
    }

    private static @Nullable Row first(FeedFiles files) {
        var first = new AtomicReference<@Nullable Row>();
        files.each("agency.txt", row -> first.compareAndSet(null, row));
        return first.get();
    }
}

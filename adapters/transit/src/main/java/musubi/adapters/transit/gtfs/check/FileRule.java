package musubi.adapters.transit.gtfs.check;

import java.util.Set;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;

/** Which files a feed holds. */
final class FileRule {

    /** A feed without this file is none. Remedy: add it. */
    static final Defect MISSING = Defect.error(
            "missing_required_file",
            "The file {} is missing. A feed cannot do without it.",
            "{}がありません。フィードに必須のファイルです。",
            "GTFS Schedule, Dataset Files");

    /** Neither calendar.txt nor calendar_dates.txt: nothing ever runs. Remedy: add one of them. */
    static final Defect NO_CALENDAR = Defect.error(
            "missing_calendar_and_calendar_date_files",
            "Neither calendar.txt nor calendar_dates.txt is there: nothing ever runs. Add one of them.",
            "calendar.txtもcalendar_dates.txtもなく、運行日がありません。どちらかを追加してください。",
            "GTFS Schedule, Dataset Files: calendar.txt, calendar_dates.txt");

    /** A file that a feed cannot do without has no rows. Remedy: fill it. */
    static final Defect EMPTY = Defect.error(
            "empty_file",
            "The table {} has no rows. A feed cannot do without them.",
            "{}に行がありません。フィードに必須です。",
            "GTFS Schedule, Dataset Files");

    /** An optional file of no bytes, or with a header and nothing else, as an empty shapes.txt. Harmless. */
    static final Defect EMPTY_OPTIONAL = Defect.information(
            "table-empty-optional",
            "The table {} has no rows. It may be left out.",
            "{}に行がありません。省略できます。",
            "GTFS Schedule, Dataset Files");

    /** A file of no standard that the hub knows. It is kept and not read. */
    static final Defect UNKNOWN = Defect.information(
            "unknown_file",
            "The file {} is in no standard that the hub knows; it is kept and not read.",
            "{}は既知の標準にないファイルです。残しますが使いません。",
            "GTFS Schedule, Dataset Files");

    /** Read by others, not looked into here: zones, OpenTripPlanner's own, GTFS-JP's misspelt one. */
    private static final Set<String> KNOWN_BESIDES = Set.of("locations.geojson", "route_jp.txt", "emissions.txt");

    private FileRule() {}

    static void check(FeedFiles files, Schema schema, Findings findings) {
        schema.required().stream().filter(it -> !files.has(it)).forEach(it -> findings.add(MISSING, it, it));
        if (!files.has("calendar.txt") && !files.has("calendar_dates.txt")) {
            findings.add(NO_CALENDAR, "calendar.txt", "");
        }
        files.list().stream()
                .map(it -> it.name())
                .filter(it -> !schema.tables().containsKey(it) && !KNOWN_BESIDES.contains(it))
                .forEach(it -> findings.add(UNKNOWN, it, it));
    }

    static void empty(String table, Schema schema, Findings findings) {
        findings.add(schema.required().contains(table) ? EMPTY : EMPTY_OPTIONAL, table, table);
    }
}

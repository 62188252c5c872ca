package musubi.adapters.transit.gtfs.check;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.List;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;

/** The standard that a feed is written in, as its files and columns show it; no feed names its version. */
public enum Dialect {
    GTFS("GTFS"),
    /** 標準的なバス情報フォーマット 初版 of 2017. */
    GTFS_JP_1("GTFS-JP v1"),
    /** 第2版 of 2019: platform_code, mandatory fares and readings; translations still by text. */
    GTFS_JP_2("GTFS-JP v2"),
    /** 第3版 of 2021, or a later one that uses nothing new: translations as in GTFS, pattern_jp.txt. */
    GTFS_JP_3("GTFS-JP v3 or later"),
    /** 第4版: fares with a transit card (ic_price), GTFS-Flex and Fares V2. */
    GTFS_JP_4("GTFS-JP v4");

    private static final List<String> JAPANESE_FILES =
            List.of("agency_jp.txt", "office_jp.txt", "routes_jp.txt", "route_jp.txt", "pattern_jp.txt");

    /** Files that version 4 took over from GTFS. */
    private static final List<String> FILES_OF_4 = List.of(
            "booking_rules.txt",
            "location_groups.txt",
            "locations.geojson",
            "fare_media.txt",
            "fare_products.txt",
            "fare_leg_rules.txt");

    private final String title;

    Dialect(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static Dialect of(FeedFiles files) {
        var legacy = header(files, "translations.txt").contains("trans_id");
        var cards = header(files, "fare_attributes.txt").contains(IcFares.COLUMN);
        var japanese = legacy
                || cards
                || JAPANESE_FILES.stream().anyMatch(files::has)
                || header(files, "routes.txt").contains("jp_parent_route_id")
                || header(files, "trips.txt").stream().anyMatch(it -> it.startsWith("jp_"))
                || hasReadings(files);
        if (!japanese) {
            return GTFS;
        }
        if (!legacy && (cards || FILES_OF_4.stream().anyMatch(files::has))) {
            return GTFS_JP_4;
        }
        if (header(files, "translations.txt").contains("table_name")
                || files.has("pattern_jp.txt")
                || header(files, "trips.txt").contains("jp_pattern_id")) {
            return GTFS_JP_3;
        }
        return header(files, "stops.txt").contains("platform_code") ? GTFS_JP_2 : GTFS_JP_1;
    }

    /** Whether names are given in kana, as GTFS-JP alone asks: version 4 needs no file of its own. */
    private static boolean hasReadings(FeedFiles files) {
        var found = new boolean[1];
        try {
            files.each(
                    "translations.txt", row -> found[0] |= row.get("language").equalsIgnoreCase("ja-Hrkt"));
        } catch (CsvParseException _) { // said of the table itself
            return false;
        }
        return found[0];
    }

    /** Translations by text, of versions 1 and 2 of GTFS-JP; they are rewritten before anybody reads them. */
    static boolean isLegacyTranslations(FeedFile file) {
        return file.name().equals("translations.txt") && file.header().contains("trans_id");
    }

    private static List<String> header(FeedFiles files, String name) {
        return files.find(name).map(FeedFile::header).orElse(List.of());
    }
}

package musubi.adapters.transit.gtfs.check;

import java.util.Map;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** What a translation translates: a field of one record, or of all records with one text. */
final class TranslationRule implements RowRule {

    /** A table that no translation is read for. Remedy: the name of the table without .txt, as stops. */
    static final Defect UNKNOWN_TABLE = Defect.warning(
            "translation_unknown_table_name",
            "{} is no table that is translated. Write its name without .txt, as in stops.",
            "{}は翻訳の対象の表ではありません。stopsのように.txtを付けずに書いてください。",
            "GTFS Schedule, translations.txt: table_name");

    /** A record that is not there. Remedy: its id, or none of the row. */
    static final Defect UNKNOWN_RECORD = Defect.warning(
            "translation_foreign_key_violation",
            "The translated record does not exist: {}. Correct record_id.",
            "翻訳の対象がありません: {}。record_idを直してください。",
            "GTFS Schedule, translations.txt: record_id");

    private static final Map<String, String> RECORDS = Map.of(
            "agency", "agency.txt/agency_id",
            "stops", "stops.txt/stop_id",
            "routes", "routes.txt/route_id",
            "trips", "trips.txt/trip_id",
            "stop_times", "trips.txt/trip_id",
            "levels", "levels.txt/level_id");

    private static final Set<String> OTHERS = Set.of(
            "feed_info",
            "pathways",
            "attributions",
            "networks",
            "areas",
            "fare_products",
            "fare_media",
            "rider_categories",
            "booking_rules",
            "location_groups",
            "calendar",
            "timeframes");

    private final Ids ids;

    TranslationRule(Ids ids) {
        this.ids = ids;
    }

    @Override
    public boolean reads(String table) {
        return table.equals("translations.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        var table = row.get("table_name");
        var record = row.get("record_id");
        if (table.equals("feed_info")) {
            Conditional.forbid(row, "record_id", findings);
            Conditional.forbid(row, "record_sub_id", findings);
            Conditional.forbid(row, "field_value", findings);
            return;
        }
        if (!RECORDS.containsKey(table) && !OTHERS.contains(table)) {
            findings.add(UNKNOWN_TABLE, row, "table_name", table);
        }
        if (row.get("field_value").isEmpty()) {
            Conditional.require(row, "record_id", false, findings);
        } else {
            Conditional.forbid(row, "record_id", findings);
            Conditional.forbid(row, "record_sub_id", findings);
        }
        if (table.equals("stop_times") && !record.isEmpty()) {
            Conditional.require(row, "record_sub_id", false, findings);
        }
        var place = RECORDS.getOrDefault(table, "");
        if (!place.isEmpty() && !record.isEmpty() && !ids.of(place).contains(record)) {
            findings.add(UNKNOWN_RECORD, row, "record_id", record);
        }
    }
}

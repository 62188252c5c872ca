package musubi.adapters.transit.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;

/** Names in kana (ja-Hrkt) and in English, in today's form. */
final class DemoTranslations {

    private final DemoCity city;

    DemoTranslations(DemoCity city) {
        this.city = city;
    }

    private record Name(String kana, String en) {}

    void write(FeedFiles files) {
        files.put(FeedFile.of("translations.txt", csv -> {
            csv.writeRecord(
                    "table_name", "field_name", "language", "translation", "record_id", "record_sub_id", "field_value");
            agency(csv, "常磐線(デモ)", "じょうばんせん", "Joban Line (demonstration)");
            agency(csv, "日立交通(架空)", "ひたちこうつう", "Hitachi Transit (invented)");
            city.stops().forEach(it -> byRecord(csv, "stops", "stop_name", it.id(), new Name(it.kana(), it.en())));
            city.lines()
                    .forEach(it -> byRecord(csv, "routes", "route_long_name", it.id(), new Name(it.kana(), it.en())));
            headsigns().forEach((ja, name) -> byValue(csv, "trips", "trip_headsign", ja, name));
        }));
    }

    private Map<String, Name> headsigns() {
        var names = new LinkedHashMap<String, Name>();
        for (var line : city.lines()) {
            for (var direction = 0; direction < 2; direction++) {
                var stop = line.stops(direction).getLast().stop();
                if (stop != null) {
                    names.put(stop.ja(), new Name(stop.kana(), stop.en()));
                }
            }
        }
        return names;
    }

    private static void agency(CsvWriter csv, String ja, String kana, String en) {
        byValue(csv, "agency", "agency_name", ja, new Name(kana, en));
    }

    private static void byRecord(CsvWriter csv, String table, String field, String id, Name name) {
        csv.writeRecord(table, field, "ja-Hrkt", name.kana, id, "", "");
        csv.writeRecord(table, field, "en", name.en, id, "", "");
    }

    private static void byValue(CsvWriter csv, String table, String field, String ja, Name name) {
        csv.writeRecord(table, field, "ja-Hrkt", name.kana, "", "", ja);
        csv.writeRecord(table, field, "en", name.en, "", "", ja);
    }
}

package musubi.adapters.transit.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;

/**
 * The same feed as GTFS-JP v2 had it: translations by text, {@code routes_jp.txt} in the place of patterns. Planners refuse
 * this form; it is here to see what the hub makes of it.
 */
final class LegacyForm {

    private final DemoCity city;

    LegacyForm(DemoCity city) {
        this.city = city;
    }

    void apply(FeedFiles files) {
        files.remove("pattern_jp.txt");
        files.find("trips.txt").ifPresent(it -> files.put(withoutPatterns(it)));
        files.put(FeedFile.of("translations.txt", this::translations));
        files.put(FeedFile.of("routes_jp.txt", this::routes));
    }

    private static FeedFile withoutPatterns(FeedFile trips) {
        var columns = trips.header().indexOf("jp_pattern_id");
        return FeedFile.of("trips.txt", csv -> {
            csv.writeRecord(trips.header().subList(0, columns));
            trips.each(row -> csv.writeRecord(row.cells().subList(0, columns)));
        });
    }

    private void translations(CsvWriter csv) {
        csv.writeRecord("trans_id", "lang", "translation");
        var rows = new LinkedHashSet<List<String>>();
        city.stops().forEach(it -> rows.addAll(rows(it.ja(), it.kana(), it.en())));
        city.lines().forEach(it -> rows.addAll(rows(it.ja(), it.kana(), it.en())));
        rows.forEach(csv::writeRecord);
    }

    private static List<List<String>> rows(String ja, String kana, String en) {
        return List.of(List.of(ja, "ja", ja), List.of(ja, "ja-Hrkt", kana), List.of(ja, "en", en));
    }

    private void routes(CsvWriter csv) {
        csv.writeRecord("route_id", "route_update_date", "origin_stop", "via_stop", "destination_stop");
        for (var line : city.lines()) {
            var names = new ArrayList<String>();
            line.stops(0).forEach(it -> {
                if (it.stop() != null) {
                    names.add(it.stop().ja());
                }
            });
            csv.writeRecord(line.id(), "", names.getFirst(), names.get(names.size() / 2), names.getLast());
        }
    }
}

package musubi.adapters.transit.gtfs.normal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.FeedFiles;

/** Every text of a feed that can be translated, and the fields in which it stands. */
final class Translatable {

    /** Tables and fields that GTFS translates by field value (GTFS Schedule, translations.txt: table_name, field_name). */
    private static final SequencedMap<String, List<String>> FIELDS = fields();

    private final Map<String, SequencedSet<Place>> exact = new HashMap<>();
    private final Map<String, SequencedSet<String>> alike = new HashMap<>();

    /** @param table without {@code .txt}, as translations.txt names it */
    record Place(String table, String field) {}

    private static SequencedMap<String, List<String>> fields() {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("agency", List.of("agency_name"));
        fields.put("stops", List.of("stop_name", "stop_desc", "platform_code"));
        fields.put("routes", List.of("route_short_name", "route_long_name", "route_desc"));
        fields.put("trips", List.of("trip_headsign", "trip_short_name"));
        fields.put("stop_times", List.of("stop_headsign"));
        fields.put("levels", List.of("level_name"));
        fields.put("pathways", List.of("signposted_as", "reversed_signposted_as"));
        fields.put("attributions", List.of("organization_name"));
        fields.put("feed_info", List.of("feed_publisher_name"));
        return fields;
    }

    static Translatable of(FeedFiles files) {
        var texts = new Translatable();
        FIELDS.forEach((table, fields) -> files.each(table + ".txt", row -> {
            for (var field : fields) {
                texts.add(row.get(field), table, field);
            }
        }));
        return texts;
    }

    private void add(String text, String table, String field) {
        if (text.isEmpty()) {
            return;
        }
        if (exact.computeIfAbsent(text, _ -> new LinkedHashSet<>()).add(new Place(table, field))) {
            alike.computeIfAbsent(folded(text), _ -> new LinkedHashSet<>()).add(text);
        }
    }

    /** The texts of the feed that this one means: itself, or else those that differ only in width and blanks. */
    Set<String> meant(String text) {
        return exact.containsKey(text) ? Set.of(text) : alike.getOrDefault(folded(text), new LinkedHashSet<>());
    }

    /** The fields in which a text of the feed stands. */
    Set<Place> places(String text) {
        return exact.getOrDefault(text, new LinkedHashSet<>());
    }

    /** Full-width Latin, half-width kana and blanks are one text to people, and to a spreadsheet not. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}

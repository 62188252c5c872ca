package musubi.adapters.transit.gtfs.check;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;

/** The zones of demand services, {@code locations.geojson}, one feature at a time. No planner of ours reads them. */
final class ZoneRule {

    /** The file is no GeoJSON FeatureCollection. Remedy: see RFC 7946. */
    static final Defect UNREADABLE = Defect.warning(
            "geojson-invalid",
            "locations.geojson is no GeoJSON FeatureCollection; it was kept and not read.",
            "locations.geojsonがGeoJSONのFeatureCollectionではありません。残しますが使いません。",
            "GTFS Schedule, locations.geojson; RFC 7946");

    /** A zone has an id of its own, a geometry and the type Feature. */
    static final Defect FEATURE = Defect.warning(
            "geojson-feature",
            "A zone is not as it must be: {}. It needs the type Feature, an id of its own, and properties.",
            "区域の記述が正しくありません: {}。typeはFeature、固有のidとpropertiesが必要です。",
            "GTFS Schedule, locations.geojson: features");

    /** A zone is a closed area. Remedy: Polygon or MultiPolygon, each ring of four points or more that ends where it begins. */
    static final Defect GEOMETRY = Defect.warning(
            "geojson-geometry",
            "The zone {} is no closed area. Draw a Polygon or MultiPolygon whose rings end where they begin.",
            "区域{}が閉じた領域ではありません。始点と終点が一致するPolygonかMultiPolygonにしてください。",
            "GTFS Schedule, locations.geojson: geometry; RFC 7946 section 3.1.6");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "locations.geojson";

    private final Ids ids;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    private ZoneRule(Ids ids, Findings findings) {
        this.ids = ids;
        this.findings = findings;
    }

    static void check(FeedFiles files, Ids ids, Findings findings) {
        files.find(FILE).ifPresent(file -> {
            try (var json = JSON.createParser(file.text().open())) {
                new ZoneRule(ids, findings).read(json);
            } catch (IOException _) { // the parser's own words say no more than the place of a character
                findings.add(UNREADABLE, FILE, "");
            }
        });
    }

    private void read(com.fasterxml.jackson.core.JsonParser json) throws IOException {
        var collection = false;
        if (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                json.nextToken();
                if (name.equals("features") && json.currentToken() == JsonToken.START_ARRAY) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        feature(JSON.readTree(json));
                    }
                } else if (name.equals("type")) {
                    collection = json.getText().equals("FeatureCollection");
                } else {
                    json.skipChildren();
                }
            }
        }
        if (!collection) {
            findings.add(UNREADABLE, FILE, "");
        }
    }

    private void feature(JsonNode feature) {
        var id = feature.path("id").asText();
        if (!feature.path("type").asText().equals("Feature")
                || id.isEmpty()
                || !feature.path("properties").isObject()) {
            findings.add(FEATURE, FILE, id);
        }
        if (!id.isEmpty() && !seen.add(id)) {
            findings.add(KeyRule.TWICE.as(musubi.hub.message.Severity.WARNING), FILE, id);
        }
        ids.add(FILE + "/id", id);
        var rings = feature.path("geometry").path("coordinates");
        var fits =
                switch (feature.path("geometry").path("type").asText()) {
                    case "Polygon" -> isArea(rings);
                    case "MultiPolygon" -> !rings.isEmpty() && allAreas(rings);
                    default -> false;
                };
        if (!fits) {
            findings.add(GEOMETRY, FILE, id);
        }
    }

    private static boolean allAreas(JsonNode polygons) {
        for (var polygon : polygons) {
            if (!isArea(polygon)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isArea(JsonNode rings) {
        for (var ring : rings) {
            if (ring.size() < 4 || !ring.get(0).equals(ring.get(ring.size() - 1))) {
                return false;
            }
        }
        return !rings.isEmpty();
    }
}

package musubi.adapters.transit.gtfs.check;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Scratch;

/** The zones of {@code locations.geojson} that are areas: closed, on the earth, of an id of their own, and crossed by no edge of theirs. */
final class DemandZones {

    static final String FILE = "locations.geojson";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> zones = new LinkedHashMap<>();

    private DemandZones() {}

    static DemandZones of(FeedFiles files) {
        var found = new DemandZones();
        files.find(FILE).ifPresent(file -> {
            try (var json = JSON.createParser(file.text().open())) {
                found.read(json);
            } catch (IOException _) { // told at the push; half a file is no file
                found.zones.clear();
            }
        });
        return found;
    }

    private void read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            if (name.equals("features") && json.currentToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    add(JSON.readTree(json));
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void add(JsonNode feature) {
        var id = feature.path("id");
        if (feature instanceof ObjectNode zone
                && feature.path("type").asText().equals("Feature")
                && id.isTextual()
                && !id.textValue().isBlank()
                && Outline.isArea(feature.path("geometry"))) {
            zones.putIfAbsent(id.textValue(), planned(zone));
        }
    }

    /** With what a planner reads, and nothing in which it could stumble. */
    private static ObjectNode planned(ObjectNode zone) {
        var planned = JSON.createObjectNode();
        planned.put("type", "Feature");
        planned.set("id", zone.get("id"));
        planned.set("geometry", zone.get("geometry"));
        var properties = planned.putObject("properties");
        var name = zone.path("properties").path("stop_name");
        if (name.isTextual()) {
            properties.put("stop_name", name.textValue());
        }
        return planned;
    }

    Set<String> ids() {
        return zones.keySet();
    }

    Optional<FeedFile> file() {
        if (zones.isEmpty()) {
            return Optional.empty();
        }
        var collection = JSON.createObjectNode().put("type", "FeatureCollection");
        collection.putArray("features").addAll(zones.values());
        try {
            return Optional.of(new FeedFile(FILE, Scratch.of(out -> out.write(JSON.writeValueAsBytes(collection)))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + FILE, e);
        }
    }
}

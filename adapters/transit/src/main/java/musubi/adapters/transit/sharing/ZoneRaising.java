package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The zones of GBFS 2.x as 3.0 has them: what was "ride allowed" is to start and to end one, and what counts elsewhere is said. */
final class ZoneRaising {

    private final String language;

    ZoneRaising(String language) {
        this.language = language;
    }

    void raise(ObjectNode data) {
        for (var feature : GbfsJson.objects(data.path("geofencing_zones").path("features"))) {
            if (feature.get("properties") instanceof ObjectNode properties) {
                Raising.texts(properties, "name", language);
                Raising.time(properties, "start");
                Raising.time(properties, "end");
                GbfsJson.objects(properties.path("rules")).forEach(ZoneRaising::rule);
            }
        }
        if (!data.has("global_rules")) { // 2.x: outside the zones everything is allowed
            var anything = GbfsJson.object();
            anything.put("ride_start_allowed", true);
            anything.put("ride_end_allowed", true);
            anything.put("ride_through_allowed", true);
            data.set("global_rules", GbfsJson.array().add(anything));
        }
    }

    private static void rule(ObjectNode rule) {
        var types = rule.remove("vehicle_type_id");
        if (types != null) {
            rule.set("vehicle_type_ids", types);
        }
        var allowed = rule.remove("ride_allowed");
        if (allowed != null) {
            rule.set("ride_start_allowed", allowed);
            rule.set("ride_end_allowed", allowed.deepCopy());
        }
    }
}

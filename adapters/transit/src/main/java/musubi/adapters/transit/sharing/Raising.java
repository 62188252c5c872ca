package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import musubi.hub.message.Notice;

/**
 * Makes a file of GBFS 1.x or 2.x one of 3.0, in place. What 3.0 asks for and the older file does not say is not invented:
 * {@link GbfsCheck} finds it missing. The one assumption that is made, opening hours, is told.
 */
final class Raising {

    private static final Map<String, String> FORM_FACTORS = Map.of("scooter", "scooter_standing");

    private final GbfsName name;
    private final String language;
    private final List<Notice> notices;

    /** @param language of the texts, which older files do not name */
    Raising(GbfsName name, String language, List<Notice> notices) {
        this.name = name;
        this.language = language;
        this.notices = notices;
    }

    void raise(ObjectNode file) {
        file.put("version", GbfsJson.VERSION);
        time(file, "last_updated");
        if (!(file.get("data") instanceof ObjectNode data)) {
            return;
        }
        if (name == GbfsName.VEHICLE_STATUS) {
            rename(data, "bikes", "vehicles");
        }
        switch (name) {
            case SYSTEM_INFORMATION -> system(data);
            case GEOFENCING_ZONES -> new ZoneRaising(language).raise(data);
            case VEHICLE_TYPES,
                    SYSTEM_REGIONS,
                    SYSTEM_PRICING_PLANS,
                    STATION_INFORMATION,
                    STATION_STATUS,
                    VEHICLE_STATUS,
                    SYSTEM_ALERTS -> GbfsJson.objects(data.path(name.list())).forEach(this::entry);
        }
    }

    private void entry(ObjectNode entry) {
        switch (name) {
            case VEHICLE_TYPES -> vehicleType(entry);
            case SYSTEM_REGIONS -> texts(entry, "name");
            case SYSTEM_PRICING_PLANS -> plan(entry);
            case STATION_INFORMATION -> station(entry);
            case STATION_STATUS -> stationStatus(entry);
            case VEHICLE_STATUS -> vehicle(entry);
            case SYSTEM_ALERTS -> alert(entry);
            case SYSTEM_INFORMATION, GEOFENCING_ZONES -> {} // no lists
        }
    }

    /** GBFS 3.0, system_information.json: languages, and what was in system_hours.json before. */
    private void system(ObjectNode data) {
        var its = data.path("language").asText(language);
        var tag = its.matches(FileRequest.LANGUAGE) ? its : language;
        data.remove("language");
        data.set("languages", GbfsJson.array().add(tag));
        for (var field : List.of("name", "short_name", "operator", "attribution_organization_name")) {
            texts(data, field, tag);
        }
        for (var field : List.of("terms_url", "privacy_url")) {
            texts(data, field, tag);
        }
        if (!data.hasNonNull("feed_contact_email") && data.hasNonNull("email")) {
            data.set("feed_contact_email", data.get("email"));
        }
        if (!data.hasNonNull("opening_hours")) {
            data.put("opening_hours", "24/7");
            notices.add(Notice.warning(
                    "gbfs-opening-hours",
                    name.file() + "/data/opening_hours",
                    "GBFS before 3.0 says the hours elsewhere; \"24/7\" is assumed. Send opening_hours to say otherwise.",
                    "GBFS 3.0より前の形式には営業時間がここにないため24/7とみなしました。異なる場合はopening_hoursを送ってください。",
                    "GBFS 3.0, system_information.json: opening_hours"));
        }
    }

    private void vehicleType(ObjectNode type) {
        for (var field : List.of("name", "make", "model", "description")) {
            texts(type, field);
        }
        var form = type.path("form_factor").asText();
        type.put("form_factor", FORM_FACTORS.getOrDefault(form, form));
        rename(type, "return_type", "return_constraint");
        rename(type, "eco_label", "eco_labels");
    }

    private void plan(ObjectNode plan) {
        texts(plan, "name");
        texts(plan, "description");
        var price = plan.path("price"); // a text in 1.x and 2.0
        if (price.isTextual() && price.textValue().matches("[0-9]{1,9}(\\.[0-9]{1,4})?")) {
            plan.put("price", new java.math.BigDecimal(price.textValue()));
        }
        if (plan.path("is_taxable").isNumber()) {
            plan.put("is_taxable", plan.path("is_taxable").asInt() == 1);
        }
    }

    /** 3.0 names what had names of bicycles, and counts by several kinds of vehicles at once. */
    private void station(ObjectNode station) {
        texts(station, "name");
        texts(station, "short_name");
        counts(station, "vehicle_capacity", "vehicle_types_capacity");
        counts(station, "vehicle_type_capacity", "vehicle_docks_capacity");
    }

    private void stationStatus(ObjectNode station) {
        rename(station, "num_bikes_available", "num_vehicles_available");
        rename(station, "num_bikes_disabled", "num_vehicles_disabled");
        flags(station, "is_installed", "is_renting", "is_returning");
        time(station, "last_reported");
    }

    private void vehicle(ObjectNode vehicle) {
        rename(vehicle, "bike_id", "vehicle_id");
        flags(vehicle, "is_reserved", "is_disabled");
        time(vehicle, "last_reported");
    }

    private void alert(ObjectNode alert) {
        for (var field : List.of("summary", "description", "url")) {
            texts(alert, field);
        }
        time(alert, "last_updated");
        GbfsJson.objects(alert.path("times")).forEach(it -> {
            time(it, "start");
            time(it, "end");
        });
    }

    private void texts(ObjectNode node, String field) {
        texts(node, field, language);
    }

    static void texts(ObjectNode node, String field, String language) {
        var value = node.path(field);
        if (value.isTextual()) {
            node.set(field, GbfsJson.localised(value.textValue(), language));
        }
    }

    static void time(ObjectNode node, String field) {
        var time = GbfsTime.ofSeconds(node.path(field));
        if (time != null) {
            node.put(field, time.toString());
        }
    }

    private static void rename(ObjectNode node, String before, String now) {
        var value = node.remove(before);
        if (value != null && !node.has(now)) {
            node.set(now, value);
        }
    }

    /** 1.0 wrote 1 and 0. */
    private static void flags(ObjectNode node, String... fields) {
        for (var field : fields) {
            if (node.path(field).isIntegralNumber()) {
                node.put(field, node.path(field).asInt() == 1);
            }
        }
    }

    /** From {@code {"type": 3}} to {@code [{"vehicle_type_ids": ["type"], "count": 3}]}. */
    private static void counts(ObjectNode node, String before, String now) {
        if (node.remove(before) instanceof ObjectNode counts) {
            ArrayNode list = GbfsJson.array();
            counts.properties().forEach((Map.Entry<String, JsonNode> it) -> {
                var entry = GbfsJson.object();
                entry.set("vehicle_type_ids", GbfsJson.array().add(it.getKey()));
                entry.set("count", it.getValue());
                list.add(entry);
            });
            node.set(now, list);
        }
    }
}

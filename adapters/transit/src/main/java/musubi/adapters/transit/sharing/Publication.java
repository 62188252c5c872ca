package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import musubi.hub.message.Notice;

/**
 * What of an operator's files is published: all that fits together. An entry that would mislead, a vehicle in the sea, a stop of
 * bicycles that nobody has described, a second one of an id, is left out, and told; files may come in any order.
 */
final class Publication {

    private final Map<GbfsName, SharedFile> sent;
    private final Map<GbfsName, Map<String, ObjectNode>> known = new EnumMap<>(GbfsName.class);
    private final Map<GbfsName, SharedFile> published = new EnumMap<>(GbfsName.class);
    private final Map<GbfsName, Omissions> omissions = new EnumMap<>(GbfsName.class);

    private Publication(Map<GbfsName, SharedFile> sent) {
        this.sent = sent;
    }

    static Publication of(Map<GbfsName, SharedFile> sent) {
        var publication = new Publication(sent);
        for (var name : GbfsName.values()) { // in the order in which they refer to each other
            var file = sent.get(name);
            if (file != null) {
                publication.published.put(name, publication.publish(file));
            }
        }
        return publication;
    }

    Map<GbfsName, SharedFile> files() {
        return published;
    }

    /** What is left out of a file, and why. */
    List<Notice> notices(GbfsName name) {
        var its = omissions.get(name);
        return its == null ? List.of() : its.notices();
    }

    private SharedFile publish(SharedFile file) {
        var name = file.name();
        if (name.list().isEmpty()) {
            return file;
        }
        var left = new Omissions(name);
        omissions.put(name, left);
        var kept = new LinkedHashMap<String, ObjectNode>();
        for (var entry : GbfsJson.objects(file.data().path(name.list()))) {
            var id = entry.path(name.id()).asText();
            if (kept.containsKey(id)) {
                left.add(Omissions.Why.TWICE, id);
            } else {
                var copy = entry.deepCopy();
                misfit(name, copy).ifPresentOrElse(why -> left.add(why, id), () -> kept.put(id, copy));
            }
        }
        known.put(name, kept);
        var data = file.data().deepCopy();
        data.set(name.list(), GbfsJson.array().addAll(kept.values()));
        return file.with(data);
    }

    /** Why the entry is left out, if it is; what of it cannot be published is taken away. */
    private Optional<Omissions.Why> misfit(GbfsName name, ObjectNode entry) {
        return switch (name) {
            case STATION_INFORMATION -> station(entry);
            case STATION_STATUS -> new StationFit(this).misfit(entry);
            case VEHICLE_STATUS -> new VehicleFit(this).misfit(entry);
            case VEHICLE_TYPES -> vehicleType(entry);
            case SYSTEM_INFORMATION, SYSTEM_REGIONS, SYSTEM_PRICING_PLANS, GEOFENCING_ZONES, SYSTEM_ALERTS ->
                Optional.empty();
        };
    }

    private Optional<Omissions.Why> station(ObjectNode station) {
        forget(station, "region_id", GbfsName.SYSTEM_REGIONS);
        return Japan.holds(station) ? Optional.empty() : Optional.of(Omissions.Why.OUTSIDE);
    }

    private Optional<Omissions.Why> vehicleType(ObjectNode type) {
        forget(type, "default_pricing_plan_id", GbfsName.SYSTEM_PRICING_PLANS);
        if (type.has("pricing_plan_ids")) {
            keep(type, "pricing_plan_ids", GbfsName.SYSTEM_PRICING_PLANS);
        }
        return Optional.empty();
    }

    /** Whether an entry of this id is published. */
    boolean knows(GbfsName name, String id) {
        return entries(name).containsKey(id);
    }

    Map<String, ObjectNode> entries(GbfsName name) {
        return known.getOrDefault(name, Map.of());
    }

    boolean has(GbfsName name) {
        return sent.containsKey(name);
    }

    /** A reference to what does not exist says nothing, and goes. */
    void forget(ObjectNode entry, String field, GbfsName target) {
        if (entry.has(field) && !knows(target, entry.path(field).asText())) {
            entry.remove(field);
        }
    }

    private void keep(ObjectNode entry, String field, GbfsName target) {
        var ids = new ArrayList<String>();
        entry.path(field).forEach(it -> ids.add(it.asText()));
        ids.retainAll(new HashSet<>(entries(target).keySet()));
        var list = GbfsJson.array();
        ids.forEach(list::add);
        entry.set(field, list);
    }
}

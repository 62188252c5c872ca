package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The files as the planner gets them. Of zones it knows less than the standard: a zone that forbids nothing is to it where the
 * business ends, and what is for some vehicles is for all. It gets those that forbid for all, so that its search goes round them;
 * {@link RideZones} looks at every one.
 */
final class PlannerZones {

    private PlannerZones() {}

    static byte[] of(PublishedFile file) {
        if (file.name() != GbfsName.GEOFENCING_ZONES) {
            return file.bytes();
        }
        var whole = GbfsJson.readOwn(file.bytes());
        var zones = (ObjectNode) whole.at("/data/geofencing_zones");
        var forbidding = GbfsJson.array();
        GbfsJson.objects(zones.path("features")).stream()
                .filter(PlannerZones::forbids)
                .forEach(forbidding::add);
        zones.set("features", forbidding);
        return GbfsJson.bytes(whole);
    }

    private static boolean forbids(ObjectNode zone) {
        return GbfsJson.objects(zone.at("/properties/rules")).stream()
                .limit(1)
                .anyMatch(it -> !it.path("vehicle_type_ids").elements().hasNext()
                        && (!it.path("ride_end_allowed").asBoolean()
                                || !it.path("ride_through_allowed").asBoolean()));
    }
}

package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where rides on shared vehicles may end and may not, by the operators' zones (GBFS 3.0, geofencing_zones.json): the planner's
 * proposals are held against it one by one.
 */
public final class RideZones {

    private final Clock clock;
    private final Map<String, Rules> networks = new ConcurrentHashMap<>();

    /** Of nobody yet. */
    public RideZones(Clock clock) {
        this.clock = clock;
    }

    /**
     * One rule.
     *
     * @param types kinds of vehicles that it is about; none: all
     */
    private record Rule(Set<String> types, boolean end, boolean through, boolean stationsOnly) {

        boolean isAbout(@Nullable String type) {
            return types.isEmpty() || type == null || types.contains(type);
        }
    }

    private record Zone(
            MultiPolygon area,
            @Nullable Instant start,
            @Nullable Instant end,
            List<Rule> rules) {

        boolean counts(Instant now) {
            return (start == null || !now.isBefore(start)) && (end == null || now.isBefore(end));
        }
    }

    /** @param types kinds of vehicles by form factor */
    private record Rules(List<Zone> zones, List<Rule> everywhere, Map<String, Set<String>> types) {}

    /**
     * Whether a ride may end here. Where no operator says anything, it may.
     *
     * @param network the operator
     * @param formFactor of the vehicle, for example {@code BICYCLE}; null where it is not known. Of several kinds of vehicles of one
     *     form factor, and of those of none that is known, the strictest rule counts
     * @param atStation whether it ends at a station
     */
    public boolean mayEnd(String network, @Nullable String formFactor, double lat, double lon, boolean atStation) {
        return rules(network, formFactor, lat, lon).allMatch(it -> it.end && (atStation || !it.stationsOnly));
    }

    /** Whether a ride may pass here. */
    public boolean mayPass(String network, @Nullable String formFactor, double lat, double lon) {
        return rules(network, formFactor, lat, lon).allMatch(Rule::through);
    }

    private Stream<Rule> rules(String network, @Nullable String formFactor, double lat, double lon) {
        var its = networks.get(network);
        if (its == null) {
            return Stream.of();
        }
        var types = formFactor == null ? null : its.types.get(formFactor.toLowerCase(Locale.ROOT));
        return types == null
                ? rules(its, null, lat, lon).stream()
                : types.stream().flatMap(type -> rules(its, type, lat, lon).stream());
    }

    /**
     * Of the zones that hold the place, the first with a rule for the vehicle counts, and in it the first such rule ("the rules of the
     * polygon first in the array apply"); outside of all, the global rules. A vehicle of no known kind is held to each of them.
     */
    private List<Rule> rules(Rules its, @Nullable String type, double lat, double lon) {
        var now = clock.instant();
        for (var zone : its.zones) {
            if (zone.counts(now) && zone.area.contains(lat, lon)) {
                var about = about(zone.rules, type);
                if (!about.isEmpty()) {
                    return about;
                }
            }
        }
        return about(its.everywhere, type);
    }

    private static List<Rule> about(List<Rule> rules, @Nullable String type) {
        var about = rules.stream().filter(it -> it.isAbout(type)).toList();
        return type == null || about.isEmpty() ? about : about.subList(0, 1);
    }

    void replace(String network, List<PublishedFile> files) {
        find(files, GbfsName.GEOFENCING_ZONES)
                .ifPresentOrElse(
                        zones -> networks.put(network, read(zones, types(files))), () -> networks.remove(network));
    }

    private static Optional<JsonNode> find(List<PublishedFile> files, GbfsName name) {
        return files.stream().filter(it -> it.name() == name).findFirst().map(it -> GbfsJson.readOwn(it.bytes())
                .path("data"));
    }

    private static Map<String, Set<String>> types(List<PublishedFile> files) {
        var types = new HashMap<String, Set<String>>();
        find(files, GbfsName.VEHICLE_TYPES).ifPresent(data -> data.path("vehicle_types")
                .forEach(it -> types.computeIfAbsent(it.path("form_factor").asText(), _ -> new HashSet<>())
                        .add(it.path("vehicle_type_id").asText())));
        return types;
    }

    private static Rules read(JsonNode data, Map<String, Set<String>> types) {
        var zones = new ArrayList<Zone>();
        for (var feature : data.path("geofencing_zones").path("features")) {
            var its = feature.path("properties");
            zones.add(new Zone(
                    MultiPolygon.of(feature.path("geometry")),
                    GbfsTime.parse(its.path("start")),
                    GbfsTime.parse(its.path("end")),
                    rules(its.path("rules"))));
        }
        return new Rules(List.copyOf(zones), rules(data.path("global_rules")), types);
    }

    private static List<Rule> rules(JsonNode list) {
        return GbfsJson.objects(list).stream().map(RideZones::rule).toList();
    }

    private static Rule rule(JsonNode rule) {
        var types = new HashSet<String>();
        rule.path("vehicle_type_ids").forEach(it -> types.add(it.asText()));
        return new Rule(
                Set.copyOf(types),
                rule.path("ride_end_allowed").asBoolean(),
                rule.path("ride_through_allowed").asBoolean(),
                rule.path("station_parking").asBoolean());
    }
}

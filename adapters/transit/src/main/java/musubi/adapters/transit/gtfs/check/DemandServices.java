package musubi.adapters.transit.gtfs.check;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Row;

/**
 * The trips on demand of a feed (GTFS-Flex) with which the planner can plan: on demand at each of their calls, at places that exist
 * and are whole, within windows of time, with somewhere to get on before somewhere to get off. One such trip more that is not so
 * would cost all others their plans.
 */
public final class DemandServices {

    /** Files that only trips on demand need. */
    public static final List<String> FILES =
            List.of("booking_rules.txt", "location_groups.txt", "location_group_stops.txt", DemandZones.FILE);

    private static final String NEVER = "1";

    private final DemandZones zones;
    private final Set<String> stops = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    private final Set<String> trips = new HashSet<>();

    private DemandServices(DemandZones zones) {
        this.zones = zones;
    }

    public static DemandServices of(FeedFiles files) {
        var services = new DemandServices(DemandZones.of(files));
        try {
            if (mayHold(files)) {
                files.each("stops.txt", row -> services.stops.add(row.get("stop_id")));
                files.each("location_group_stops.txt", services::group);
                services.find(files);
            }
        } catch (CsvParseException _) { // told where the table itself is checked
            services.trips.clear();
        }
        return services;
    }

    private static boolean mayHold(FeedFiles files) {
        return files.find("stop_times.txt")
                .map(FeedFile::header)
                .orElse(List.of())
                .contains(FlexRule.FROM);
    }

    private void group(Row row) {
        if (stops.contains(row.get("stop_id"))) {
            groups.add(row.get("location_group_id"));
        }
    }

    /** A call, as far as it counts here. */
    private record Call(int sequence, boolean sound, boolean on, boolean off) {}

    private void find(FeedFiles files) {
        Map<String, List<Call>> calls = new HashMap<>();
        files.each("stop_times.txt", row -> {
            if (FlexRule.isOnDemand(row)) {
                calls.computeIfAbsent(row.get("trip_id"), _ -> new ArrayList<>())
                        .add(call(row));
            }
        });
        files.each("stop_times.txt", row -> {
            if (!FlexRule.isOnDemand(row)) {
                calls.remove(row.get("trip_id"));
            }
        });
        calls.forEach((trip, its) -> {
            if (isSound(its)) {
                trips.add(trip);
            }
        });
    }

    private Call call(Row row) {
        var from = FeedTime.seconds(row.get(FlexRule.FROM));
        var to = FeedTime.seconds(row.get(FlexRule.TO));
        var sequence = row.get("stop_sequence");
        var sound = from >= 0
                && from < to
                && exists(row)
                && row.get("arrival_time").isEmpty()
                && row.get("departure_time").isEmpty()
                && FieldType.WHOLE.fits(sequence);
        return new Call(
                sound ? Integer.parseInt(sequence) : -1,
                sound,
                !row.get("pickup_type").equals(NEVER),
                !row.get("drop_off_type").equals(NEVER));
    }

    private boolean exists(Row row) {
        var stop = row.get("stop_id");
        var group = row.get("location_group_id");
        var zone = row.get("location_id");
        return (stop.isEmpty() ? 0 : 1) + (group.isEmpty() ? 0 : 1) + (zone.isEmpty() ? 0 : 1) == 1
                && (stop.isEmpty() || stops.contains(stop))
                && (group.isEmpty() || groups.contains(group))
                && (zone.isEmpty() || zones.ids().contains(zone));
    }

    private static boolean isSound(List<Call> calls) {
        var sequences = calls.stream().map(Call::sequence).distinct().count();
        if (calls.size() < 2 || sequences < calls.size() || !calls.stream().allMatch(Call::sound)) {
            return false;
        }
        var inOrder =
                calls.stream().sorted(Comparator.comparingInt(Call::sequence)).toList();
        var first = inOrder.stream().filter(Call::on).findFirst();
        return first.isPresent() && inOrder.stream().anyMatch(it -> it.off && it.sequence > first.get().sequence);
    }

    /** The trips that can be planned with. */
    public Set<String> trips() {
        return trips;
    }

    /** Whether the row is a call of one of them. */
    public boolean has(Row row) {
        return trips.contains(row.get("trip_id"));
    }

    Set<String> zones() {
        return zones.ids();
    }

    /** The zones, without those that are none. */
    Optional<FeedFile> locations() {
        return trips.isEmpty() ? Optional.empty() : zones.file();
    }
}

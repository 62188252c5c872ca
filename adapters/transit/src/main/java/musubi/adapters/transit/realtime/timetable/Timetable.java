package musubi.adapters.transit.realtime.timetable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One version of one operator's static feed, as realtime needs it. Not changed once it is read. */
public final class Timetable {

    private final long version;
    private final String feedVersion;
    private final Map<String, StaticTrip> trips;
    private final Map<String, TimetableTables.Place> stops;
    private final Set<String> routes;
    private final Set<String> agencies;
    private final Map<String, double[]> shapes;
    private final Services services;
    private final Ground ground;
    private final Map<String, Set<StopPattern>> patternsByStop = new HashMap<>();
    private final Map<StopPattern, List<StaticTrip>> tripsByPattern = new HashMap<>();

    Timetable(long version, TimetableTables tables) {
        this.version = version;
        this.feedVersion = tables.feedVersion;
        this.trips = tables.trips();
        this.stops = tables.stops;
        this.routes = tables.routes;
        this.agencies = tables.agencies;
        this.shapes = tables.shapes();
        this.services = tables.services;
        this.ground = tables.ground();
        for (var trip : trips.values()) {
            tripsByPattern
                    .computeIfAbsent(trip.pattern(), _ -> new ArrayList<>())
                    .add(trip);
        }
        for (var pattern : tripsByPattern.keySet()) {
            pattern.stops().forEach(stop -> patternsByStop
                    .computeIfAbsent(stop, _ -> new LinkedHashSet<>())
                    .add(pattern));
        }
    }

    /** The number of the version in the feed store. */
    public long version() {
        return version;
    }

    /** {@code feed_version} of feed_info.txt; empty where it says none. */
    public String feedVersion() {
        return feedVersion;
    }

    public Optional<StaticTrip> findTrip(String id) {
        return Optional.ofNullable(trips.get(id));
    }

    public Collection<StaticTrip> trips() {
        return trips.values();
    }

    public boolean hasStop(String id) {
        return stops.containsKey(id);
    }

    /** Whether vehicles stop there ({@code location_type} 0). */
    public boolean isPlatform(String stop) {
        var place = stops.get(stop);
        return place == null || place.locationType() == 0;
    }

    /** Latitude and longitude; empty where the stop has none. */
    public Optional<double[]> findPlace(String stop) {
        return Optional.ofNullable(stops.get(stop))
                .filter(it -> it.latitude() != 0 || it.longitude() != 0)
                .map(it -> new double[] {it.latitude(), it.longitude()});
    }

    public boolean hasRoute(String id) {
        return routes.contains(id);
    }

    public boolean hasAgency(String id) {
        return agencies.contains(id);
    }

    public Optional<double[]> findShape(StaticTrip trip) {
        return Optional.ofNullable(shapes.get(trip.shapeId()));
    }

    /** How far the place is from the trip's shape, in metres; empty where it has none. */
    public Optional<Double> distanceFromShape(StaticTrip trip, double latitude, double longitude) {
        return findShape(trip).map(line -> Ground.distance(latitude, longitude, line));
    }

    /** Whether a stop or a shape of the feed lies within so many metres, up to two kilometres. */
    public boolean isNear(double latitude, double longitude, double metres) {
        return ground.isNear(latitude, longitude, metres);
    }

    /** How far the place is outside of the box around the feed, in metres. */
    public double beyond(double latitude, double longitude) {
        return ground.beyond(latitude, longitude);
    }

    /** When a service day begins, in POSIX seconds: twelve hours before its noon (GTFS, field type Time). */
    public static long midnight(LocalDate day, ZoneId zone) {
        return day.atTime(12, 0).atZone(zone).toEpochSecond() - 12 * 3600;
    }

    /** Whether it runs on this day; of a timetable of other days, whether it runs on such a day of the week. */
    public boolean mayRun(StaticTrip trip, LocalDate day) {
        return services.covers(day)
                ? services.runsOn(trip.serviceId(), day)
                : services.runsOnWeekdayOf(trip.serviceId(), day);
    }

    public boolean runsOn(StaticTrip trip, LocalDate day) {
        return services.runsOn(trip.serviceId(), day);
    }

    /** All patterns with this stop. */
    Set<StopPattern> patterns(String stop) {
        return patternsByStop.getOrDefault(stop, Set.of());
    }

    List<StaticTrip> trips(StopPattern pattern) {
        return tripsByPattern.getOrDefault(pattern, List.of());
    }
}

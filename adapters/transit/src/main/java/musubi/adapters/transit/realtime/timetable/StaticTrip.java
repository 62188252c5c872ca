package musubi.adapters.transit.realtime.timetable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trip of trips.txt with its times, in seconds from the beginning of the service day. */
public final class StaticTrip {

    /** Where stop_times.txt says no time. */
    public static final int NONE = -1;

    private final String id;
    private final String routeId;
    private final @Nullable Integer directionId;
    private final String serviceId;
    private final String shapeId;
    private final StopPattern pattern;
    private final int[] arrivals;
    private final int[] departures;
    private final List<Headway> headways;

    StaticTrip(TripRow row, StopPattern pattern, int[] arrivals, int[] departures, List<Headway> headways) {
        this.id = row.id();
        this.routeId = row.routeId();
        this.directionId = row.directionId();
        this.serviceId = row.serviceId();
        this.shapeId = row.shapeId();
        this.pattern = pattern;
        this.arrivals = arrivals;
        this.departures = departures;
        this.headways = headways;
    }

    /** What trips.txt says of it. */
    record TripRow(String id, String routeId, @Nullable Integer directionId, String serviceId, String shapeId) {}

    /** A row of frequencies.txt, in seconds. */
    public record Headway(int start, int end, int seconds, boolean exact) {}

    public String id() {
        return id;
    }

    public String routeId() {
        return routeId;
    }

    public @Nullable Integer directionId() {
        return directionId;
    }

    public String serviceId() {
        return serviceId;
    }

    /** Empty where it has none. */
    public String shapeId() {
        return shapeId;
    }

    public StopPattern pattern() {
        return pattern;
    }

    public int arrival(int at) {
        return arrivals[at];
    }

    public int departure(int at) {
        return departures[at];
    }

    /** When it sets out; {@link #NONE} where that is not said. */
    public int start() {
        return departures.length == 0 ? NONE : departures[0] == NONE ? arrivals[0] : departures[0];
    }

    /** When it ends; {@link #NONE} where that is not said. */
    public int end() {
        return arrivals.length == 0 ? NONE : arrivals[arrivals.length - 1];
    }

    /** Of a trip that runs by headways. */
    public List<Headway> headways() {
        return headways;
    }

    /** Whether it runs about every so many minutes, at no times of its own ({@code exact_times} 0). */
    public boolean runsByHeadway() {
        return headways.stream().anyMatch(it -> !it.exact());
    }

    public boolean runsByExactHeadway() {
        return headways.stream().anyMatch(Headway::exact);
    }

    /** Whether it is the same journey as a trip of another version: the same stops from the same time on. */
    boolean isSameJourneyAs(StaticTrip other) {
        return pattern.stops().equals(other.pattern.stops()) && start() == other.start();
    }
}

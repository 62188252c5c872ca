package musubi.adapters.transit.realtime.wire;

import java.util.Optional;
import java.util.stream.Stream;

/** What a feed of realtime holds; operators publish each at an address of its own. */
public enum RealtimeKind {
    TRIP_UPDATES("trip-updates"),
    VEHICLE_POSITIONS("vehicle-positions"),
    ALERTS("alerts");

    private final String word;

    RealtimeKind(String word) {
        this.word = word;
    }

    /** As it stands in addresses. */
    public String word() {
        return word;
    }

    public static Optional<RealtimeKind> find(String word) {
        return Stream.of(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    /** Whether the entity is one of this kind. */
    public boolean holds(Entity entity) {
        return switch (this) {
            case TRIP_UPDATES -> entity.tripUpdate() != null;
            case VEHICLE_POSITIONS -> entity.vehicle() != null;
            case ALERTS -> entity.alert() != null;
        };
    }
}

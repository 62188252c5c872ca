package musubi.adapters.transit.realtime.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** GTFS-realtime, Alert. */
public record Alert(List<Selector> informed, String effect) {

    /** GTFS-realtime, EntitySelector: what an alert is about. */
    public record Selector(
            String agencyId,
            String routeId,
            String stopId,
            @Nullable Integer routeType,
            @Nullable Trip trip) {

        static Selector of(Node node) {
            return new Selector(
                    node.text("agency_id"),
                    node.text("route_id"),
                    node.text("stop_id"),
                    node.small("route_type"),
                    Trip.of(node.child("trip")));
        }

        public boolean isEmpty() {
            return agencyId.isEmpty() && routeId.isEmpty() && stopId.isEmpty() && routeType == null && trip == null;
        }
    }

    static @Nullable Alert of(@Nullable Node node) {
        return node == null
                ? null
                : new Alert(
                        node.children("informed_entity").stream()
                                .map(Selector::of)
                                .toList(),
                        node.word("effect"));
    }
}

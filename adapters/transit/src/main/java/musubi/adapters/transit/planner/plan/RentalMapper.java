package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What is hired for a leg, and where it is taken and left. */
final class RentalMapper {

    private static final String VEHICLE = "rentalVehicle";
    private static final String STATION = "vehicleRentalStation";

    /** Null where nothing is hired. */
    @Nullable
    Rental map(JsonNode leg) {
        var mode = leg.path("mode").asText();
        var from = leg.path("from");
        var taken = from(from);
        if (taken == null || mode.equals("WALK")) {
            return null;
        }
        var type = from.path(VEHICLE).path("vehicleType");
        var uris = taken.path("rentalUris");
        return new Rental(
                taken.path("rentalNetwork").path("networkId").asText(),
                Field.text(from.path(VEHICLE), "vehicleId"),
                Field.text(type, "formFactor"),
                Field.text(type, "propulsionType"),
                Field.number(from.path(VEHICLE).path("fuel"), "range"),
                Field.text(from.path(STATION), "stationId"),
                Field.text(leg.path("to").path(STATION), "stationId"),
                Field.text(uris, "web"),
                Field.text(uris, "android"),
                Field.text(uris, "ios"));
    }

    private static @Nullable JsonNode from(JsonNode place) {
        var vehicle = Field.present(place.path(VEHICLE));
        return vehicle != null ? vehicle : Field.present(place.path(STATION));
    }
}

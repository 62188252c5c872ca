package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** How a ride on demand is ordered (GTFS-Flex, booking_rules.txt). */
final class BookingMapper {

    /** Null where nothing is to be ordered. */
    @Nullable
    Booking map(JsonNode leg) {
        var info = Field.present(leg.path("pickupBookingInfo"));
        if (info == null) {
            return null;
        }
        var contact = info.path("contactInfo");
        var latest = info.path("latestBookingTime");
        var message = Field.text(info, "pickupMessage");
        return new Booking(
                message != null ? message : Field.text(info, "message"),
                Field.text(contact, "phoneNumber"),
                Field.text(contact, "bookingUrl"),
                Field.text(contact, "infoUrl"),
                Field.text(info, "minimumBookingNotice"),
                latest.isObject() ? latest.path("daysPrior").asInt() : null,
                Field.text(latest, "time"));
    }
}

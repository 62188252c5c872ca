package musubi.adapters.transit.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FareMapperTest {

    private static final String WALK = "{\"transitLeg\": false, \"fareProducts\": []}";

    private static String ride(String... tickets) {
        return "{\"transitLeg\": true, \"fareProducts\": [" + String.join(",", tickets) + "]}";
    }

    private static String ticket(String id, double price, String more) {
        return """
                {"id": "%s", "product": {"price": {"amount": %s, "currency": {"code": "JPY"}}%s}}""".formatted(id, price, more);
    }

    private static Plan.@Nullable Fare fare(String... legs) throws Exception {
        return new FareMapper()
                .map(new ObjectMapper().readTree(Arrays.stream(legs).collect(Collectors.joining(",", "[", "]"))));
    }

    @Test
    void whatEachRideCostsIsAddedUp() throws Exception {
        assertThat(fare(WALK, ride(ticket("a", 210, "")), WALK, ride(ticket("b", 320, ""))))
                .isEqualTo(new Plan.Fare(530, "JPY"));
    }

    @Test
    void aTicketForSeveralRidesIsPaidOnce() throws Exception {
        assertThat(fare(ride(ticket("day", 700, "")), ride(ticket("day", 700, ""))))
                .isEqualTo(new Plan.Fare(700, "JPY"));
    }

    @Test
    void thePriceIsThatOfAnOrdinaryPassenger() throws Exception {
        var child = ticket("c", 110, ", \"riderCategory\": {\"isDefault\": false}");
        var adult = ticket("a", 210, ", \"riderCategory\": {\"isDefault\": true}");
        assertThat(fare(ride(child, adult))).isEqualTo(new Plan.Fare(210, "JPY"));
    }

    @Test
    void aRideWithoutAPriceLeavesTheWholeOpen() throws Exception {
        assertThat(fare(ride(ticket("a", 210, "")), ride())).isNull();
        assertThat(fare(WALK)).isNull();
    }
}

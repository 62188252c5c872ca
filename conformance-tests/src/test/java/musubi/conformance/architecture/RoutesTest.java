package musubi.conformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import musubi.conformance.City;
import musubi.conformance.Claim;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The routes as they run in the assembled city. */
class RoutesTest extends City {

    private final CamelContext camel;

    RoutesTest(@Autowired CamelContext camel) {
        this.camel = camel;
    }

    @Test
    @Claim(value = "Every inlet leads to the spine and nowhere else", standard = "Musubi")
    void everyInletLeadsToTheSpineAndNowhereElse() {
        var live = LiveRoutes.of(camel);

        assertThat(live.routes()).extracting("routeId").contains("hub.admit", "hub.deliver", "health.hl7v2.inlet");
        assertThat(live.faults()).isEmpty();
    }
}

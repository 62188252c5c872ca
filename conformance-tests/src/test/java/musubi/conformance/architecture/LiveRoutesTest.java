package musubi.conformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The rule for live routes finds what it is meant to find. */
class LiveRoutesTest {

    @Test
    void anInletThatEndsInTheSpineIsRight() throws Exception {
        assertThat(faultsOf(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:hub.admit").routeId("hub.admit").to("log:any");
                        from("direct:in").routeId("health.hl7v2.inlet").to("direct:hub.admit");
                    }
                }))
                .isEmpty();
    }

    @Test
    void aRouteThatPassesTheSpineByIsFound() throws Exception {
        assertThat(faultsOf(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:a").routeId("shortcut").to("log:any");
                        from("direct:b")
                                .routeId("health.hl7v2.inlet")
                                .to("direct:hub.admit")
                                .wireTap("log:any");
                        from("direct:c")
                                .routeId("transit.gtfs.inlet")
                                .to("direct:hub.admit")
                                .toD("log:${body}");
                    }
                }))
                .containsExactly(
                        "shortcut from direct:a: name it <domain>.<standard>.inlet",
                        "health.hl7v2.inlet has the step wireTap: leave it to the spine",
                        "transit.gtfs.inlet has the step toD: leave it to the spine");
    }

    private static List<String> faultsOf(RouteBuilder routes) throws Exception {
        try (var camel = new DefaultCamelContext()) {
            camel.addRoutes(routes);
            return LiveRoutes.of(camel).faults();
        }
    }
}

package musubi.hub.flow;

import org.apache.camel.builder.RouteBuilder;

/** Every message takes this way. There is no other. */
public final class Spine extends RouteBuilder {

    /** Takes an {@link Inbound}, answers with an {@link Admission}. */
    public static final String ADMIT = "direct:hub.admit";

    static final String DELIVER = "direct:hub.deliver";

    private final Steps steps;

    public Spine(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void configure() {
        from(ADMIT).routeId("hub.admit").bean(steps, "admit");

        from(DELIVER)
                .routeId("hub.deliver")
                .routeConfigurationId("hub.outcomes")
                .bean(steps, "open")
                .bean(steps, "decide")
                .bean(steps, "translate")
                .bean(steps, "send");
    }
}

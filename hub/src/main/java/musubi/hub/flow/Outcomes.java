package musubi.hub.flow;

import musubi.hub.adapter.NothingToSay;
import musubi.hub.gate.Denied;
import musubi.hub.journal.LeaseLost;
import org.apache.camel.builder.RouteConfigurationBuilder;

/** What becomes of a delivery that did not go through. After a lost lease it is somebody else's to end. */
public final class Outcomes extends RouteConfigurationBuilder {

    private final Endings endings;

    Outcomes(Endings endings) {
        this.endings = endings;
    }

    @Override
    public void configuration() {
        var outcomes = routeConfiguration("hub.outcomes");
        outcomes.onException(Denied.class).handled(true).bean(endings, "refused");
        outcomes.onException(NothingToSay.class).handled(true).bean(endings, "skipped");
        outcomes.onException(LeaseLost.class).handled(true).bean(endings, "left");
        outcomes.onException(Throwable.class).handled(true).bean(endings, "failed");
    }
}

package musubi.hub.flow;

import musubi.hub.adapter.Unreachable;
import musubi.hub.gate.Denied;
import musubi.hub.journal.DeliveryStore;
import musubi.hub.journal.LeaseLost;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** What becomes of a delivery that did not go through. After a lost lease it is somebody else's to end. */
public final class Outcomes extends RouteConfigurationBuilder {

    private final Steps steps;

    public Outcomes(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void configuration() {
        var outcomes = routeConfiguration("hub.outcomes");
        outcomes.onException(Denied.class).handled(true).bean(steps, "refused");
        outcomes.onException(LeaseLost.class).handled(true).bean(steps, "left");
        outcomes.onException(
                        Unreachable.class,
                        TransientDataAccessException.class,
                        RecoverableDataAccessException.class,
                        NonTransientDataAccessResourceException.class,
                        TransactionException.class)
                .handled(true)
                .bean(steps, "retry");
        outcomes.onException(Exception.class)
                .onWhen(it -> DeliveryStore.passes(it.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)))
                .handled(true)
                .bean(steps, "retry");
        outcomes.onException(Exception.class).handled(true).bean(steps, "parked");
    }
}

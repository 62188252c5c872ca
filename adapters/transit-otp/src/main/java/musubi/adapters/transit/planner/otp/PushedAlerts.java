package musubi.adapters.transit.planner.otp;

import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import org.opentripplanner.routing.impl.TransitAlertServiceImpl;
import org.opentripplanner.routing.services.TransitAlertService;
import org.opentripplanner.transit.service.TimetableRepository;
import org.opentripplanner.updater.RealTimeUpdateContext;
import org.opentripplanner.updater.alert.TransitAlertProvider;
import org.opentripplanner.updater.alert.gtfs.AlertsUpdateHandler;
import org.opentripplanner.updater.spi.GraphUpdater;
import org.opentripplanner.updater.spi.WriteToGraphCallback;

/**
 * The alerts of one feed. It stands among OpenTripPlanner's updaters, since it is there that alerts are looked for: in its list
 * before the first question, which copies the list. It never runs by itself.
 */
final class PushedAlerts implements GraphUpdater, TransitAlertProvider {

    private final String feedId;
    private final TransitAlertService service;
    private final AlertsUpdateHandler handler = new AlertsUpdateHandler(false);

    PushedAlerts(String feedId, TimetableRepository timetables) {
        this.feedId = feedId;
        service = new TransitAlertServiceImpl(timetables);
        handler.setFeedId(feedId);
        handler.setTransitAlertService(service);
        handler.setEarlyStart(0);
    }

    void apply(FeedMessage message, RealTimeUpdateContext context) {
        handler.update(message, context.gtfsRealtimeFuzzyTripMatcher());
    }

    @Override
    public TransitAlertService getTransitAlertService() {
        return service;
    }

    @Override
    public void setup(WriteToGraphCallback callback) {
        // nothing to set up: what is to be written is pushed
    }

    @Override
    public void run() {
        // nothing to run
    }

    @Override
    public String getConfigRef() {
        return "pushed alerts of " + feedId;
    }
}

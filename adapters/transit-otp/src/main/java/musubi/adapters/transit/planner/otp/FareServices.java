package musubi.adapters.transit.planner.otp;

import com.fasterxml.jackson.databind.JsonNode;
import org.opentripplanner.ext.fares.model.FareRulesData;
import org.opentripplanner.routing.fares.FareService;
import org.opentripplanner.routing.fares.FareServiceFactory;
import org.opentripplanner.routing.graph.SerializedGraphObject;

/** Makes {@link FaresOfEachFeed} of what the graph was saved with. */
record FareServices(FareServiceFactory saved, CardPrices cards) implements FareServiceFactory {

    /** The graph with these fares in place of its own. */
    static SerializedGraphObject in(SerializedGraphObject graph, CardPrices cards) {
        return new SerializedGraphObject(
                graph.graph,
                graph.osmInfoGraphBuildRepository,
                graph.streetDetailsRepository,
                graph.streetRepository,
                graph.timetableRepository,
                graph.transferRepository,
                graph.worldEnvelopeRepository,
                graph.parkingRepository,
                graph.buildConfig,
                graph.routerConfig,
                graph.issueSummary,
                graph.emissionRepository,
                graph.empiricalDelayRepository,
                graph.stopConsolidationRepository,
                new FareServices(graph.fareServiceFactory, cards));
    }

    @Override
    public FareService makeFareService() {
        return new FaresOfEachFeed(saved.makeFareService(), cards);
    }

    @Override
    public void processGtfs(FareRulesData data) {
        saved.processGtfs(data);
    }

    @Override
    public void configure(JsonNode config) {
        saved.configure(config);
    }
}

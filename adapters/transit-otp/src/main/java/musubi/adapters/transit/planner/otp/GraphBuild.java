package musubi.adapters.transit.planner.otp;

import java.nio.file.Path;
import org.opentripplanner.graph_builder.GraphBuilder;
import org.opentripplanner.graph_builder.issue.api.DataImportIssueSummary;
import org.opentripplanner.routing.graph.SerializedGraphObject;
import org.opentripplanner.standalone.config.ConfigModel;
import org.opentripplanner.standalone.configure.ConstructApplication;
import org.opentripplanner.standalone.configure.LoadApplication;

/** One build, from the files of a folder to its {@code graph.obj}; the calls of OpenTripPlanner's main class, without it. */
record GraphBuild(ConstructApplication application, ConfigModel config) {

    static GraphBuild in(Path folder) {
        var start = new LoadApplication(GraphParameters.toBuild(folder));
        var config = start.config();
        start.validateConfigAndDataSources();
        return new GraphBuild(start.appConstruction(), config);
    }

    void run() {
        var target = application.graphOutputDataSource();
        SerializedGraphObject.verifyTheOutputGraphIsWritableIfDataSourceExist(target);
        var builder = application.createGraphBuilder();
        builder.run();
        graph(builder).save(target);
    }

    private SerializedGraphObject graph(GraphBuilder builder) {
        return new SerializedGraphObject(
                application.graph(),
                application.osmInfoGraphBuildRepository(),
                application.streetDetailsRepository(),
                application.streetRepository(),
                application.timetableRepository(),
                application.transferRepository(),
                application.worldEnvelopeRepository(),
                application.vehicleParkingRepository(),
                config.buildConfig(),
                config.routerConfig(),
                DataImportIssueSummary.combine(builder.issueSummary(), application.dataImportIssueSummary()),
                application.emissionRepository(),
                application.empiricalDelayRepository(),
                application.stopConsolidationRepository(),
                application.fareServiceFactory());
    }
}

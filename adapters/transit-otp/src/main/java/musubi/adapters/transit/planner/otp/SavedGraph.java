package musubi.adapters.transit.planner.otp;

import java.io.IOException;
import java.nio.file.Path;
import musubi.adapters.transit.planner.engine.EngineFailure;
import org.geotools.api.referencing.operation.TransformException;
import org.jspecify.annotations.Nullable;
import org.opentripplanner.routing.graph.SerializedGraphObject;
import org.opentripplanner.routing.util.EllipsoidUtils;
import org.opentripplanner.standalone.configure.ConstructApplication;
import org.opentripplanner.standalone.configure.LoadApplication;
import org.opentripplanner.updater.configure.UpdaterConfigurator;

/** A {@code graph.obj} read into memory, and how it is made to serve: what OpenTripPlanner does before it opens its port. */
record SavedGraph(ConstructApplication application) {

    static SavedGraph in(Path folder) throws IOException {
        var start = new LoadApplication(GraphParameters.toLoad(folder));
        var config = start.config();
        start.validateConfigAndDataSources();
        @Nullable SerializedGraphObject saved = SerializedGraphObject.load(start.getInputGraphDataStore());
        if (saved == null) {
            throw new EngineFailure(
                    "The graph in " + folder + " cannot be read; remove the folder to have it built anew");
        }
        var application = start.appConstruction(FareServices.in(saved, CardPrices.in(folder)));
        config.updateConfigFromSerializedGraph(saved.buildConfig, saved.routerConfig);
        return new SavedGraph(application);
    }

    ConstructApplication serve() throws TransformException {
        var timetables = application.timetableRepository();
        var tuning = application.routerConfig().transitTuningConfig();
        timetables.index();
        application.transferRepository().index();
        application.graph().index();
        ConstructApplication.createRaptorTransitData(timetables, application.transferRepository(), tuning);
        configureUpdaters();
        measureGeoid();
        ConstructApplication.initializeTransferCache(tuning, timetables);
        return application;
    }

    private void configureUpdaters() {
        UpdaterConfigurator.configure(
                application.graph(),
                application.deduplicatorService(),
                application.vertexLinker(),
                application.realtimeVehicleRepository(),
                application.vehicleRentalRepository(),
                application.vehicleParkingRepository(),
                application.timetableRepository(),
                application.carpoolingRepository(),
                application.getFactory().timetableSnapshotManager(),
                application.routerConfig().updaterConfig());
    }

    /** Heights in the answers are above the sea, not above the ellipsoid; the difference is that of the area's middle. */
    private void measureGeoid() throws TransformException {
        var middle = application
                .getFactory()
                .worldEnvelopeService()
                .envelope()
                .orElseThrow()
                .center();
        var latitude = middle.latitude();
        var longitude = middle.longitude();
        application
                .graph()
                .initEllipsoidToGeoidDifference(
                        EllipsoidUtils.computeEllipsoidToGeoidDifference(latitude, longitude), latitude, longitude);
    }
}

package musubi.adapters.transit.planner.otp;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.adapters.transit.planner.engine.PlannerEngine;
import musubi.adapters.transit.planner.engine.PlannerEngineFactory;
import org.geotools.referencing.factory.DeferredAuthorityFactory;
import org.geotools.util.WeakCollectionCleaner;

/** The way in: the hub finds this class by its name and calls everything else through the interfaces it shares. */
public final class OtpEngineFactory implements PlannerEngineFactory {

    public OtpEngineFactory() {
        // GeoTools brings HSQLDB, which would take over java.util.logging for the whole process.
        System.setProperty("hsqldb.reconfig_logging", "false");
        QuietLogging.apply();
    }

    @Override
    public void build(Path folder) {
        guarded("build the graph in " + folder, () -> {
            GraphBuild.in(folder).run();
            return folder;
        });
    }

    @Override
    public PlannerEngine load(Path folder) {
        return guarded(
                "load the graph in " + folder,
                () -> new OtpEngine(SavedGraph.in(folder).serve()));
    }

    /** Both keep threads that would hold this class loader for ever. */
    @Override
    public void shutdown() {
        WeakCollectionCleaner.DEFAULT.exit();
        DeferredAuthorityFactory.exit();
    }

    /** Whatever OpenTripPlanner throws is wrapped in the one exception that both sides know. */
    private static <T> T guarded(String what, Callable<T> work) {
        try {
            return work.call();
        } catch (EngineFailure failure) {
            throw failure;
        } catch (Exception broken) {
            throw new EngineFailure("Cannot " + what + ": " + broken.getMessage(), broken);
        }
    }
}

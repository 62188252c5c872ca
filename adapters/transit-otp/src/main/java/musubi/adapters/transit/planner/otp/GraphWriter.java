package musubi.adapters.transit.planner.otp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentripplanner.standalone.configure.ConstructApplication;
import org.opentripplanner.updater.DefaultRealTimeUpdateContext;
import org.opentripplanner.updater.GraphUpdaterManager;

/** The one thread on which a graph is changed. OpenTripPlanner makes none where its configuration names no updater. */
final class GraphWriter {

    private GraphWriter() {}

    static GraphUpdaterManager of(ConstructApplication application) {
        var timetables = application.timetableRepository();
        @Nullable GraphUpdaterManager known = timetables.getUpdaterManager();
        if (known != null) {
            return known;
        }
        var snapshots = application.getFactory().timetableSnapshotManager();
        var made = new GraphUpdaterManager(
                new DefaultRealTimeUpdateContext(
                        application.graph(), timetables, snapshots.getTimetableSnapshotBuffer()),
                List.of());
        timetables.setUpdaterManager(made);
        return made;
    }
}

package musubi.adapters.transit.planner.otp;

import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.lang.reflect.Constructor;
import java.util.EnumSet;
import java.util.List;
import musubi.adapters.transit.planner.engine.EngineFailure;
import org.opentripplanner.service.realtimevehicles.RealtimeVehicleRepository;
import org.opentripplanner.standalone.config.routerconfig.updaters.VehiclePositionsUpdaterConfig.VehiclePositionFeature;
import org.opentripplanner.updater.GraphWriterRunnable;

/** The positions of one feed's vehicles. The class that writes them is not public in 2.9.0, its constructor is. */
final class PushedVehicles {

    private static final String WRITER = "org.opentripplanner.updater.vehicle_position.VehiclePositionUpdaterRunnable";

    private final RealtimeVehicleRepository vehicles;
    private final Constructor<?> writer;

    PushedVehicles(RealtimeVehicleRepository vehicles) {
        this.vehicles = vehicles;
        try {
            writer = Class.forName(WRITER).getDeclaredConstructors()[0];
            writer.setAccessible(true);
        } catch (ClassNotFoundException missing) {
            throw new EngineFailure("OpenTripPlanner has no " + WRITER, missing);
        }
    }

    GraphWriterRunnable of(String feedId, List<VehiclePosition> positions) {
        try {
            return (GraphWriterRunnable)
                    writer.newInstance(vehicles, EnumSet.allOf(VehiclePositionFeature.class), feedId, false, positions);
        } catch (ReflectiveOperationException changed) {
            throw new EngineFailure("Positions cannot be written by " + WRITER, changed);
        }
    }
}

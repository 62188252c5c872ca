package musubi.adapters.transit.planner.otp;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import musubi.adapters.transit.planner.engine.EngineFailure;
import org.jspecify.annotations.Nullable;
import org.opentripplanner.framework.io.OtpHttpClientFactory;
import org.opentripplanner.standalone.configure.ConstructApplication;
import org.opentripplanner.updater.GraphUpdaterManager;
import org.opentripplanner.updater.GraphWriterRunnable;
import org.opentripplanner.updater.vehicle_rental.VehicleRentalUpdater;
import org.opentripplanner.updater.vehicle_rental.VehicleRentalUpdaterParameters;

/**
 * The shared vehicles of one graph. OpenTripPlanner's own updater links them to the streets; nothing polls: it runs when it is
 * told, and has ended when the call returns.
 */
final class OtpRentals implements AutoCloseable {

    private final ConstructApplication application;
    private final GraphUpdaterManager writer;
    private final OtpHttpClientFactory files = new OtpHttpClientFactory();
    private final Map<String, Network> networks = new HashMap<>();

    OtpRentals(ConstructApplication application, GraphUpdaterManager writer) {
        this.application = application;
        this.writer = writer;
    }

    /** Puts the network's vehicles in the place of those before. */
    synchronized void replace(String network, Map<String, byte[]> gbfs) {
        networks.computeIfAbsent(network, Network::new).replace(gbfs);
    }

    @Override
    public synchronized void close() {
        files.close();
    }

    /** One network, and the updater that remembers what of it stands in the graph. */
    private final class Network {

        private final RentalFiles source;
        private final VehicleRentalUpdater updater;
        private @Nullable Future<?> written;

        Network(String name) {
            source = new RentalFiles(name, files);
            updater = new VehicleRentalUpdater(
                    new VehicleRentalUpdaterParameters("rentals " + name, java.time.Duration.ZERO, source.parameters()),
                    source,
                    application.vertexLinker(),
                    application.vehicleRentalRepository());
            updater.setup(this::write);
        }

        private Future<?> write(GraphWriterRunnable work) {
            var future = writer.execute(work);
            written = future;
            return future;
        }

        void replace(Map<String, byte[]> gbfs) {
            written = null;
            source.give(gbfs);
            updater.run(); // logs what goes wrong, and throws nothing
            source.check();
            if (written == null) {
                throw new EngineFailure("The shared vehicles of " + source.network() + " did not get into the graph");
            }
            await(written);
        }

        private void await(Future<?> writing) {
            try {
                writing.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new EngineFailure("Shared vehicles were not waited for", stopped);
            } catch (ExecutionException broken) {
                throw new EngineFailure("Shared vehicles cannot be put into the graph", broken);
            }
        }
    }
}

package musubi.adapters.transit.planner.otp;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import musubi.adapters.transit.planner.engine.EngineFailure;
import org.jspecify.annotations.Nullable;
import org.opentripplanner.framework.io.HttpHeaders;
import org.opentripplanner.framework.io.OtpHttpClientFactory;
import org.opentripplanner.service.vehiclerental.model.GeofencingZone;
import org.opentripplanner.service.vehiclerental.model.VehicleRentalPlace;
import org.opentripplanner.updater.vehicle_rental.datasources.VehicleRentalDataSource;
import org.opentripplanner.updater.vehicle_rental.datasources.gbfs.GbfsVehicleRentalDataSource;
import org.opentripplanner.updater.vehicle_rental.datasources.params.GbfsVehicleRentalDataSourceParameters;
import org.opentripplanner.updater.vehicle_rental.datasources.params.RentalPickupType;
import org.opentripplanner.updater.vehicle_rental.datasources.params.VehicleRentalDataSourceParameters;

/**
 * GBFS that was handed in, as OpenTripPlanner reads it: from a folder, for it opens addresses that are not of the web as files. The
 * folder is there while it reads, and no longer.
 */
final class RentalFiles implements VehicleRentalDataSource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LANGUAGE = "ja";

    private final String network;
    private final OtpHttpClientFactory files;

    private Map<String, byte[]> gbfs = Map.of();
    private List<VehicleRentalPlace> places = List.of();
    private List<GeofencingZone> zones = List.of();
    private @Nullable RuntimeException failure;

    RentalFiles(String network, OtpHttpClientFactory files) {
        this.network = network;
        this.files = files;
    }

    String network() {
        return network;
    }

    /** @param files of GBFS 3.0 by name ({@code vehicle_status}); none: the network has no vehicles now */
    void give(Map<String, byte[]> files) {
        this.gbfs = Map.copyOf(files);
        this.failure = null;
    }

    /** @throws EngineFailure when the last files could not be read */
    void check() {
        if (failure != null) {
            throw new EngineFailure(
                    "The shared vehicles of " + network + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    VehicleRentalDataSourceParameters parameters() {
        return parameters("");
    }

    private GbfsVehicleRentalDataSourceParameters parameters(String url) {
        return new GbfsVehicleRentalDataSourceParameters(
                url, LANGUAGE, false, HttpHeaders.empty(), network, true, false, RentalPickupType.ALL);
    }

    @Override
    public void setup() {}

    @Override
    public boolean update() {
        try {
            read();
            return true;
        } catch (RuntimeException unreadable) {
            failure = unreadable;
            return false;
        }
    }

    private void read() {
        if (gbfs.isEmpty()) {
            places = List.of();
            zones = List.of();
            return;
        }
        var folder = write();
        try {
            var reader = new GbfsVehicleRentalDataSource(
                    parameters(folder.resolve("gbfs.json").toUri().toString()), files);
            reader.setup();
            if (!reader.update()) {
                throw new EngineFailure("no file of it is read");
            }
            places = reader.getUpdates();
            zones = reader.getGeofencingZones();
        } catch (org.opentripplanner.updater.spi.UpdaterConstructionException unusable) {
            throw new EngineFailure("gbfs.json is of no use", unusable);
        } finally {
            remove(folder);
        }
    }

    private Path write() {
        try {
            var folder = Files.createTempDirectory("planner-rentals");
            var feeds = new ArrayList<Map<String, String>>();
            for (var file : gbfs.entrySet()) {
                var path = folder.resolve(file.getKey() + ".json");
                Files.write(path, file.getValue());
                feeds.add(Map.of("name", file.getKey(), "url", path.toUri().toString()));
            }
            var discovery = Map.of(
                    "last_updated", "2026-01-01T00:00:00Z", "ttl", 0, "version", "3.0", "data", Map.of("feeds", feeds));
            JSON.writeValue(folder.resolve("gbfs.json").toFile(), discovery);
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write shared vehicles for the planner", unwritable);
        }
    }

    private void remove(Path folder) {
        try {
            for (var name : gbfs.keySet()) {
                Files.deleteIfExists(folder.resolve(name + ".json"));
            }
            Files.deleteIfExists(folder.resolve("gbfs.json"));
            Files.deleteIfExists(folder);
        } catch (IOException unremovable) {
            throw new UncheckedIOException("Cannot remove " + folder, unremovable);
        }
    }

    @Override
    public List<VehicleRentalPlace> getUpdates() {
        return places;
    }

    @Override
    public List<GeofencingZone> getGeofencingZones() {
        return zones;
    }
}

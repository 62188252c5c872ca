package musubi.conformance.architecture;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Files;
import java.util.Set;
import musubi.conformance.Project;

/** Every production class of the hub and of the adapters, also of the one that is never on the class path. */
public final class ProductionLocations implements LocationProvider {

    @Override
    public Set<Location> get(Class<?> testClass) {
        return Project.here().modules().stream()
                .map(module -> module.resolve("target/classes"))
                .filter(Files::isDirectory)
                .map(Location::of)
                .collect(toSet());
    }
}

package musubi.adapters.transit.planner.otp;

import java.nio.file.Path;
import java.util.List;
import org.opentripplanner.standalone.config.CommandLineParameters;

/**
 * What OpenTripPlanner would read from its command line. {@code inferAndValidate()} is left out on purpose: it probes the
 * port of a web server that is never started here.
 */
final class GraphParameters {

    private GraphParameters() {}

    static CommandLineParameters toBuild(Path folder) {
        var parameters = in(folder);
        parameters.build = true;
        parameters.save = true;
        return parameters;
    }

    static CommandLineParameters toLoad(Path folder) {
        var parameters = in(folder);
        parameters.load = true;
        return parameters;
    }

    private static CommandLineParameters in(Path folder) {
        var parameters = new CommandLineParameters();
        parameters.baseDirectory = List.of(folder.toFile());
        parameters.cacheDirectory = folder.resolve("cache").toFile();
        return parameters;
    }
}

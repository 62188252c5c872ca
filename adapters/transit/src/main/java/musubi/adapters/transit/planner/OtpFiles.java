package musubi.adapters.transit.planner;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The two files beside the application. OpenTripPlanner is under the LGPL: it stays a separate, unmodified jar that
 * anybody can replace, and is never on the class path.
 *
 * @param shaded OpenTripPlanner with all its libraries
 * @param adapter the thin jar that drives it, or a folder of its classes
 */
record OtpFiles(Path shaded, Path adapter) {

    private static final String SHADED = "otp-shaded-2.9.0.jar";
    private static final String SHADED_SHA256 = "6bcd699f9a5d3f4f1ef213aa9a629ac2e808fb771fef3ba137df6c8e56f6b9ff";
    private static final String ADAPTER = "transit-otp.jar";

    static OtpFiles in(Path folder) {
        return new OtpFiles(folder.resolve(SHADED), folder.resolve(ADAPTER));
    }

    /**
     * Takes half a second.
     *
     * @throws PlannerFilesUnusable when one is missing, or the large one is not the release that was tested
     */
    void check() {
        for (var file : List.of(shaded, adapter)) {
            if (!Files.isReadable(file)) {
                throw PlannerFilesUnusable.missing(file);
            }
        }
        if (!Checksum.sha256(shaded).equals(SHADED_SHA256)) {
            throw PlannerFilesUnusable.altered(shaded);
        }
    }

    List<URL> urls() {
        return List.of(url(adapter), url(shaded));
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException("Not a file: " + file, impossible);
        }
    }
}

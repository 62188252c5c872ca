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
 * @param sha256 of the first, in lower-case hexadecimal digits
 * @param adapter the thin jar that drives it, or a folder of its classes
 */
record OtpFiles(Path shaded, String sha256, Path adapter) {

    private static final String SHADED = "otp-shaded-2.9.0.jar";
    private static final String ADAPTER = "transit-otp.jar";

    static OtpFiles of(PlannerProperties properties) {
        var folder = properties.otpDir();
        return new OtpFiles(folder.resolve(SHADED), properties.otpSha256(), folder.resolve(ADAPTER));
    }

    /**
     * Takes half a second.
     *
     * @throws PlannerFilesUnusable when one is missing, or the large one is not the one that is expected
     */
    void check() {
        for (var file : List.of(shaded, adapter)) {
            if (!Files.isReadable(file)) {
                throw PlannerFilesUnusable.missing(file);
            }
        }
        if (!Checksum.sha256(shaded).equals(sha256)) {
            throw PlannerFilesUnusable.altered(shaded);
        }
    }

    /** The same, for a process that may run in another folder. */
    OtpFiles absolute() {
        return new OtpFiles(shaded.toAbsolutePath(), sha256, adapter.toAbsolutePath());
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

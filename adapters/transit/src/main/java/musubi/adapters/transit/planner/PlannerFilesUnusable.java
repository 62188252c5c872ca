package musubi.adapters.transit.planner;

import java.nio.file.Path;

/** The planner's files beside the application are missing or not the right ones. Says what to do. */
final class PlannerFilesUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private PlannerFilesUnusable(String message) {
        super(message);
    }

    static PlannerFilesUnusable missing(Path file) {
        return new PlannerFilesUnusable(file.toAbsolutePath()
                + " is missing. Build the assembly (./musubi build), which puts it there, or name its folder"
                + " in musubi.planner.otp-dir");
    }

    static PlannerFilesUnusable altered(Path file) {
        return new PlannerFilesUnusable(file.toAbsolutePath()
                + " is not OpenTripPlanner as it is expected (its SHA-256 differs). Remove it and build the assembly again"
                + " (./musubi build), or name the SHA-256 of your own build of it in musubi.planner.otp-sha256");
    }
}

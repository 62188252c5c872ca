package musubi.adapters.transit.planner;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param otpDir the folder beside the application with {@code otp-shaded-2.9.0.jar} and {@code transit-otp.jar}
 * @param otpSha256 the SHA-256 of the first; whoever replaces it, as its licence allows, says here by what
 * @param deadline how long a request may take, waiting included; then 504
 * @param threads how many requests are answered at once; about as many as there are processors
 * @param queue how many requests may wait; one more is refused with 503
 */
@ConfigurationProperties("musubi.planner")
public record PlannerProperties(
        @DefaultValue("otp") Path otpDir,
        @DefaultValue(PlannerProperties.PUBLISHED_SHA256) String otpSha256,
        @DefaultValue("10s") Duration deadline,
        @DefaultValue("2") int threads,
        @DefaultValue("64") int queue) {

    /** Of {@code otp-shaded} 2.9.0 as its makers published it. */
    static final String PUBLISHED_SHA256 = "6bcd699f9a5d3f4f1ef213aa9a629ac2e808fb771fef3ba137df6c8e56f6b9ff";

    public PlannerProperties {
        if (!otpSha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("musubi.planner.otp-sha256 must be 64 lower-case hexadecimal digits");
        }
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("musubi.planner.deadline must be positive, for example 10s");
        }
        if (threads < 1 || queue < 1) {
            throw new IllegalArgumentException("musubi.planner.threads and musubi.planner.queue must be at least 1");
        }
    }
}

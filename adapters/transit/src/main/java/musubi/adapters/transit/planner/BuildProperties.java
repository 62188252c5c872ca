package musubi.adapters.transit.planner;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a build may use, in its process beside the hub.
 *
 * @param buildHeap its heap, for example {@code 1GB}; without it an eighth of the machine's memory, 512 MB to 2 GB
 * @param buildDeadline how long one build may work (processor time), and four times that by the clock; then it is ended
 */
@ConfigurationProperties("musubi.transit.planner")
public record BuildProperties(
        @Nullable DataSize buildHeap, @DefaultValue("5m") Duration buildDeadline) {

    private static final DataSize LEAST = DataSize.ofMegabytes(128);
    private static final long USUAL_LEAST = DataSize.ofMegabytes(512).toBytes();
    private static final long USUAL_MOST = DataSize.ofGigabytes(2).toBytes();
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    public BuildProperties {
        if (buildHeap != null && buildHeap.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "musubi.transit.planner.build-heap must be at least 128MB, for example 1GB");
        }
        if (buildDeadline.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "musubi.transit.planner.build-deadline must be at least 5s, for example 5m");
        }
    }

    long heapMegabytes() {
        return buildHeap == null ? usual(machine()) >> 20 : buildHeap.toMegabytes();
    }

    /** @param machine memory of the machine or container, in bytes */
    static long usual(long machine) {
        return Math.clamp(machine / 8, USUAL_LEAST, USUAL_MOST);
    }

    private static long machine() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}

package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for reports. What was not sent is null and is not sent on; what then holds is said by {@link #effective}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportDescriptor(
        String payloadType,
        @Nullable String readingType,
        @Nullable String units,
        @Nullable List<String> targets,
        @Nullable Boolean aggregate,
        @Nullable Integer startInterval,
        @Nullable Integer numIntervals,
        @Nullable Boolean historical,
        @Nullable Integer frequency,
        @Nullable Integer repeat,
        @Nullable ReportIntervals reportIntervals) {

    public ReportDescriptor {
        targets = targets == null ? null : List.copyOf(targets);
    }

    /**
     * What is asked for, with the defaults of the schema.
     *
     * @param aggregate one sum over all resources, instead of each
     * @param startInterval after which interval the first report is made; -1: at the end of the last
     * @param numIntervals how many intervals it covers; -1: all
     * @param historical whether of those before {@code startInterval}; else a forecast of those after
     * @param frequency how many intervals pass between reports; -1: as many as it covers; 0: whenever the VEN has something
     * @param repeat how many reports; -1: without end
     */
    public record Effective(
            boolean aggregate,
            int startInterval,
            int numIntervals,
            boolean historical,
            int frequency,
            int repeat,
            ReportIntervals reportIntervals) {}

    public Effective effective() {
        return new Effective(
                Objects.requireNonNullElse(aggregate, false),
                Objects.requireNonNullElse(startInterval, -1),
                Objects.requireNonNullElse(numIntervals, -1),
                Objects.requireNonNullElse(historical, true),
                Objects.requireNonNullElse(frequency, -1),
                Objects.requireNonNullElse(repeat, 1),
                Objects.requireNonNullElse(reportIntervals, ReportIntervals.INTERVALS));
    }
}

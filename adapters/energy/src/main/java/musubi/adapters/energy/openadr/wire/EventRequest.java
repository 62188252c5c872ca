package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as its business logic writes it.
 *
 * @param duration longer than the intervals: they are repeated; shorter: they are cut off; absent: neither
 * @param priority the lower number wins; absent is lowest
 * @param intervals absent where only reports are asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventRequest(
        String programID,
        @Nullable String eventName,
        @Nullable Span duration,
        @Nullable Integer priority,
        @Nullable List<String> targets,
        @Nullable List<ReportDescriptor> reportDescriptors,
        @Nullable List<EventPayloadDescriptor> payloadDescriptors,
        @Nullable IntervalPeriod intervalPeriod,
        @Nullable List<Interval> intervals) {

    public EventRequest {
        targets = Lists.copy(targets);
        reportDescriptors = Lists.copy(reportDescriptors);
        payloadDescriptors = Lists.copy(payloadDescriptors);
        intervals = Lists.copy(intervals);
    }

    /** The same for somebody who sees these targets only. */
    public EventRequest withTargets(@Nullable List<String> seen) {
        return new EventRequest(
                programID,
                eventName,
                duration,
                priority,
                seen,
                reportDescriptors,
                payloadDescriptors,
                intervalPeriod,
                intervals);
    }
}

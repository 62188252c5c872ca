package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program as its business logic writes it.
 *
 * @param programName unique at this VTN
 * @param intervalPeriod when its events are that say nothing of their own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgramRequest(
        String programName,
        @Nullable IntervalPeriod intervalPeriod,
        @Nullable List<ProgramDescription> programDescriptions,
        @Nullable List<PayloadDescriptor> payloadDescriptors,
        @Nullable List<ValuesMap> attributes,
        @Nullable List<String> targets) {

    public ProgramRequest {
        programDescriptions = Lists.copy(programDescriptions);
        payloadDescriptors = Lists.copy(payloadDescriptors);
        attributes = Lists.copy(attributes);
        targets = Lists.copy(targets);
    }

    /** The same for somebody who sees these targets only. */
    public ProgramRequest withTargets(@Nullable List<String> seen) {
        return new ProgramRequest(
                programName, intervalPeriod, programDescriptions, payloadDescriptors, attributes, seen);
    }
}

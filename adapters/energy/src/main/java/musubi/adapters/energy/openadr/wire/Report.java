package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A report as the VTN gives it.
 *
 * @param clientID whose token it came with
 */
public record Report(
        @JsonUnwrapped ObjectMetadata metadata,
        String clientID,
        @JsonUnwrapped ReportRequest content) implements AdrObject {}

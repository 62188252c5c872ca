package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A program as the VTN gives it. */
public record Program(
        @JsonUnwrapped ObjectMetadata metadata,
        @JsonUnwrapped ProgramRequest content) implements AdrObject {}

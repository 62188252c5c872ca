package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An event as the VTN gives it. */
public record Event(
        @JsonUnwrapped ObjectMetadata metadata,
        @JsonUnwrapped EventRequest content) implements AdrObject {}

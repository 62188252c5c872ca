package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the values of a payload type mean; the {@code objectType} says of which kind the descriptor is. */
public sealed interface PayloadDescriptor permits EventPayloadDescriptor, ReportPayloadDescriptor {

    @JsonProperty(index = 0)
    String objectType();

    String payloadType();
}

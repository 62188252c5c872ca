package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What the values of a payload of an event mean. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventPayloadDescriptor(
        String payloadType,
        @Nullable String units,
        @Nullable String currency) implements PayloadDescriptor {

    public static final String OBJECT_TYPE = "EVENT_PAYLOAD_DESCRIPTOR";

    @Override
    public String objectType() {
        return OBJECT_TYPE;
    }
}

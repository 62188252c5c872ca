package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ven as the business logic writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BlVenRequest(
        String clientID,
        String venName,
        @Nullable List<String> targets,
        @Nullable List<ValuesMap> attributes) implements VenRequest {

    public static final String OBJECT_TYPE = "BL_VEN_REQUEST";

    public BlVenRequest {
        targets = Lists.copy(targets);
        attributes = Lists.copy(attributes);
    }

    @Override
    public String objectType() {
        return OBJECT_TYPE;
    }
}

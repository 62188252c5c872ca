package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ven as it writes itself: neither its targets nor whose it is are its own to say. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VenVenRequest(String venName, @Nullable List<ValuesMap> attributes) implements VenRequest {

    public static final String OBJECT_TYPE = "VEN_VEN_REQUEST";

    public VenVenRequest {
        attributes = Lists.copy(attributes);
    }

    @Override
    public String objectType() {
        return OBJECT_TYPE;
    }
}

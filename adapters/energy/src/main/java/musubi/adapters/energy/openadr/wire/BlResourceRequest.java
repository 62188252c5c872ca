package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource as the business logic writes it.
 *
 * @param clientID absent, against the schema, from clients that know it to be that of the ven
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BlResourceRequest(
        @Nullable String clientID,
        String resourceName,
        String venID,
        @Nullable List<String> targets,
        @Nullable List<ValuesMap> attributes)
        implements ResourceRequest {

    public static final String OBJECT_TYPE = "BL_RESOURCE_REQUEST";

    public BlResourceRequest {
        targets = Lists.copy(targets);
        attributes = Lists.copy(attributes);
    }

    @Override
    public String objectType() {
        return OBJECT_TYPE;
    }
}

package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource as its ven writes it.
 *
 * @param venID absent, against the schema, from clients that have one ven anyway
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VenResourceRequest(
        String resourceName,
        @Nullable String venID,
        @Nullable List<ValuesMap> attributes) implements ResourceRequest {

    public static final String OBJECT_TYPE = "VEN_RESOURCE_REQUEST";

    public VenResourceRequest {
        attributes = Lists.copy(attributes);
    }

    @Override
    public String objectType() {
        return OBJECT_TYPE;
    }
}

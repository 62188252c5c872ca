package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource as the VTN gives it; its {@code objectType} is {@code RESOURCE}, as with {@link Ven}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Resource(
        @JsonUnwrapped ObjectMetadata metadata,
        String clientID,
        String resourceName,
        String venID,
        @Nullable List<String> targets,
        @Nullable List<ValuesMap> attributes)
        implements AdrObject {

    public Resource {
        targets = Lists.copy(targets);
        attributes = Lists.copy(attributes);
    }
}

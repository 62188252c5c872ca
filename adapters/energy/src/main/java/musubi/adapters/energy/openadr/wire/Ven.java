package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ven as the VTN gives it. The official schema asks of its {@code objectType} to be two words at once; it is {@code VEN}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ven(
        @JsonUnwrapped ObjectMetadata metadata,
        String clientID,
        String venName,
        @Nullable List<String> targets,
        @Nullable List<ValuesMap> attributes)
        implements AdrObject {

    public Ven {
        targets = Lists.copy(targets);
        attributes = Lists.copy(attributes);
    }
}

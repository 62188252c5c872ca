package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource as somebody writes it; the {@code objectType} says who. */
public sealed interface ResourceRequest permits BlResourceRequest, VenResourceRequest {

    @JsonProperty(index = 0)
    String objectType();

    String resourceName();

    @Nullable
    String venID();

    @Nullable
    List<ValuesMap> attributes();
}

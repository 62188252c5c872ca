package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ven as somebody writes it; the {@code objectType} says who. */
public sealed interface VenRequest permits BlVenRequest, VenVenRequest {

    @JsonProperty(index = 0)
    String objectType();

    String venName();

    @Nullable
    List<ValuesMap> attributes();
}

package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Under which topics one hears of which operations. */
public record NotifierTopicsResponse(Topics topics) {

    /** @param create absent where the topics are of one object, whose creation is past */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Topics(
            @JsonProperty("CREATE") @Nullable String create,
            @JsonProperty("UPDATE") String update,
            @JsonProperty("DELETE") String delete,
            @JsonProperty("ALL") @Nullable String all) {}
}

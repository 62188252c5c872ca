package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as a client writes it.
 *
 * @param programID absent: of all programs, and of what is of none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionRequest(
        String clientName,
        @Nullable String programID,
        List<ObjectOperation> objectOperations,
        @Nullable List<String> targets) {

    public SubscriptionRequest {
        objectOperations = List.copyOf(objectOperations);
        targets = Lists.copy(targets);
    }
}

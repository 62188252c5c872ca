package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A subscription as the VTN gives it.
 *
 * @param clientID whose token it came with
 */
public record Subscription(
        @JsonUnwrapped ObjectMetadata metadata,
        String clientID,
        @JsonUnwrapped SubscriptionRequest content) implements AdrObject {}

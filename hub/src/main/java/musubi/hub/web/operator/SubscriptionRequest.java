package musubi.hub.web.operator;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * What a partner is to get from now on.
 *
 * @param source the format of the messages it is about
 * @param target the format in which the partner gets them
 * @param destination the way out, for example {@code webhook}
 * @param address where it goes, for example the URL of the partner's endpoint
 * @param queue which of the partner's queues its deliveries stand in, so that they rest together or apart; absent: one for each
 *     address
 * @param authorization what the hub shows at the address; absent: nothing
 */
public record SubscriptionRequest(
        @NotBlank String source,
        @NotBlank String target,
        @NotBlank String destination,
        @NotBlank String address,
        @Nullable String queue,
        @Nullable AuthorizationRequest authorization) {}

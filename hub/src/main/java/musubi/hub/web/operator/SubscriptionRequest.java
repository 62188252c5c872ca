package musubi.hub.web.operator;

import jakarta.validation.constraints.NotBlank;

/**
 * What a partner is to get from now on.
 *
 * @param source the format of the messages it is about
 * @param target the format in which the partner gets them
 * @param destination the way out, for example {@code webhook}
 * @param address where it goes, for example the URL of the partner's endpoint
 */
record SubscriptionRequest(
        @NotBlank String source,
        @NotBlank String target,
        @NotBlank String destination,
        @NotBlank String address) {}

package musubi.hub.web.operator;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A new authorization of a subscription.
 *
 * @param overlap for how long the secret before stays good, as ISO 8601 writes it ({@code PT24H}); absent: a day
 */
record AuthorizationRotation(
        @NotNull AuthorizationRequest authorization,
        @Nullable String overlap) {}

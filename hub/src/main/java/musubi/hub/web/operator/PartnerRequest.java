package musubi.hub.web.operator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Set;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.partner.Partner;
import org.jspecify.annotations.Nullable;

/**
 * A partner that is to be registered.
 *
 * @param id lower-case words joined by hyphens
 * @param sends formats that it may send, as format ids or as {@code health/*}; absent: none
 * @param identities names it is known by on transports without tokens; absent: none
 * @param requestsPerMinute its limit on HTTP; absent: 600
 */
record PartnerRequest(
        @NotBlank String id,
        @NotNull Text name,
        @NotBlank String kind,
        @NotNull Purpose purpose,
        @Nullable Set<String> sends,
        @Nullable Map<String, String> identities,
        @Min(1) @Max(1_000_000) @Nullable Integer requestsPerMinute) {

    private static final int USUAL_LIMIT = 600;

    Partner partner() {
        try {
            return new Partner(
                    id,
                    name,
                    kind,
                    purpose,
                    sends == null ? Set.of() : sends,
                    identities == null ? Map.of() : identities,
                    requestsPerMinute == null ? USUAL_LIMIT : requestsPerMinute);
        } catch (IllegalArgumentException e) {
            throw OperatorProblem.invalid(e.getMessage() + ".");
        }
    }
}

package musubi.hub.adapter;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** What came of a {@link PartnerRequest}. */
public sealed interface PartnerReply {

    /** The partner took it (2xx), or has nothing newer (304). */
    record Taken(Answer answer) implements PartnerReply {}

    /**
     * It will not be taken as it is, and trying again gives the same: most of 4xx, a redirect, an address out of reach, an answer that
     * is too long.
     *
     * @param reason one line without what a body may tell of persons
     * @param answer null where nothing was sent
     */
    record NotTaken(String reason, @Nullable Answer answer) implements PartnerReply {}

    /**
     * Nobody answered in time, or the answer was to come again later: 408, 425, 429, 5xx; also 401 and 403, once the partner has put
     * its keys right.
     *
     * @param retryAfter what the partner asked for, or null
     */
    record Away(String reason, @Nullable Duration retryAfter) implements PartnerReply {}

    /**
     * As the partner wrote it.
     *
     * @param headers by their names in lower case; of a name that stands twice, the first
     */
    record Answer(int status, Map<String, String> headers, Payload body) {

        public Answer {
            headers = Map.copyOf(headers);
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * For an outlet, whose delivery is done when this returns. Throws {@link Unreachable} for what may pass by itself, and
     * {@link NotTakenByPartner}, which parks the delivery.
     */
    default Answer taken() {
        return switch (this) {
            case Taken(var answer) -> answer;
            case NotTaken(var reason, var _) -> throw new NotTakenByPartner(reason);
            case Away(var reason, var retryAfter) -> throw new Unreachable(reason, retryAfter, null);
        };
    }

    /** The partner will not take the message as it is. */
    final class NotTakenByPartner extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTakenByPartner(String reason) {
            super(reason);
        }
    }
}

package musubi.adapters.transit.realtime.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.PartnerReply;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.flow.Admission;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches one feed from where its operator publishes it, and takes it in as if the operator had sent it. Asks only for what is newer
 * (RFC 9110 §13), takes the same bytes once, and where nobody answers, waits longer each time.
 */
final class Poller {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 6;

    private final PollProperties.Source source;
    private final PartnerClient client;
    private final Receiver receiver;
    private final Clock clock;

    private String tag = "";
    private String modified = "";
    private String sha256 = "";
    private int failures;
    private Instant notBefore = Instant.MIN;

    Poller(PollProperties.Source source, PartnerClient client, Receiver receiver, Clock clock) {
        this.source = source;
        this.client = client;
        this.receiver = receiver;
        this.clock = clock;
    }

    /** Takes what was fetched. */
    interface Receiver {

        /** In bytes. */
        long largest();

        /** @param address where it was fetched, without its query, which may hold a key */
        Admission take(Payload body, URI address);
    }

    /** Once, if it is time. */
    void poll() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        switch (client.send(request())) {
            case PartnerReply.Taken(var answer) -> {
                failures = 0;
                take(answer);
            }
            case PartnerReply.NotTaken(var reason, var _) -> rest(reason, null);
            case PartnerReply.Away(var reason, var retryAfter) -> rest(reason, retryAfter);
        }
    }

    private PartnerRequest request() {
        Map<String, String> conditions = new HashMap<>();
        if (!tag.isEmpty()) {
            conditions.put("If-None-Match", tag);
        }
        if (!modified.isEmpty()) {
            conditions.put("If-Modified-Since", modified);
        }
        return PartnerRequest.get(source.operator(), source.address())
                .with(conditions)
                .showing(source.credential())
                .atMost((int) Math.min(Integer.MAX_VALUE, receiver.largest()))
                .within(PATIENCE);
    }

    /** What is remembered of the answer counts only when it was taken in: what was not, is asked for again. */
    private void take(PartnerReply.Answer answer) {
        if (answer.status() == 304 || answer.body().sha256Hex().equals(sha256)) {
            return;
        }
        switch (receiver.take(answer.body(), address())) {
            case Admission.Accepted _, Admission.Duplicate _ -> remember(answer);
            case Admission.Rejected(var id, var notices, var _) -> {
                remember(answer); // the same bytes would be rejected again
                LOG.warn("Message {} from {} was rejected: {}", id, address(), notices);
            }
            case Admission.Conflict _ -> remember(answer);
            case Admission.Refused(var reason) -> rest(reason, null);
        }
    }

    private void remember(PartnerReply.Answer answer) {
        tag = answer.header("ETag").orElse("");
        modified = answer.header("Last-Modified").orElse("");
        sha256 = answer.body().sha256Hex();
    }

    /** Addresses may carry a key in their query: the journal and the log do without. */
    private URI address() {
        var address = source.address();
        return URI.create(address.getScheme() + "://" + address.getAuthority() + address.getPath());
    }

    private void rest(String reason, @Nullable Duration asked) {
        failures = Math.min(failures + 1, MOST_DOUBLINGS);
        var usual = source.every().multipliedBy(1L << failures);
        var wait = asked == null ? usual : asked.compareTo(usual) > 0 ? asked : usual;
        var bounded = wait.compareTo(LONGEST_WAIT) > 0 && asked == null ? LONGEST_WAIT : wait;
        notBefore = clock.instant().plus(bounded);
        LOG.warn("Nothing came from {}, which is asked again in {} s: {}", address(), bounded.toSeconds(), reason);
    }
}

package musubi.hub.adapter;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/**
 * What is to go to an address of a partner's.
 *
 * @param partner whose address it is, by the id under which the partner is registered
 * @param body null: none
 * @param credential the name of the partner's credential that is to be shown; null: none
 * @param largest bytes of the answer's body that are wanted at most: a longer one is not taken. 0: the body is not wanted, and of one
 *     without end the status counts
 * @param patience over the whole exchange
 */
public record PartnerRequest(
        String partner,
        String method,
        URI address,
        Map<String, String> headers,
        @Nullable Payload body,
        @Nullable String credential,
        int largest,
        Duration patience) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    /** Of an outlet, which holds its receiver's queue meanwhile. */
    private static final Duration MOST_USUAL_PATIENCE = Duration.ofSeconds(25);

    private static final Duration MOST_PATIENCE = Duration.ofMinutes(10);
    private static final int SECOND_PER_BYTES_SHIFT = 23;
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+"); // token, RFC 9110 §5.6.2
    private static final Pattern BROKEN = Pattern.compile("[\\x00\\r\\n]"); // RFC 9110 §5.5

    public PartnerRequest {
        headers = Map.copyOf(headers);
        headers.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || BROKEN.matcher(value).find()) {
                throw new IllegalArgumentException("Not a header: " + name);
            }
        });
        if (largest < 0 || patience.isNegative() || patience.isZero() || patience.compareTo(MOST_PATIENCE) > 0) {
            throw new IllegalArgumentException("An exchange takes up to " + MOST_PATIENCE.toMinutes() + " minutes");
        }
    }

    public static PartnerRequest get(String partner, URI address) {
        return new PartnerRequest(partner, "GET", address, Map.of(), null, null, 0, USUAL_PATIENCE);
    }

    /** Ten seconds of patience, and one more for each 8 MB of the body, up to 25. */
    public static PartnerRequest post(String partner, URI address, String mediaType, Payload body) {
        var patience = USUAL_PATIENCE.plusSeconds(body.size() >> SECOND_PER_BYTES_SHIFT);
        return new PartnerRequest(
                partner,
                "POST",
                address,
                Map.of("Content-Type", mediaType),
                body,
                null,
                0,
                patience.compareTo(MOST_USUAL_PATIENCE) < 0 ? patience : MOST_USUAL_PATIENCE);
    }

    public PartnerRequest with(Map<String, String> more) {
        var all = new HashMap<>(headers);
        all.putAll(more);
        return new PartnerRequest(partner, method, address, all, body, credential, largest, patience);
    }

    public PartnerRequest showing(@Nullable String credential) {
        return new PartnerRequest(partner, method, address, headers, body, credential, largest, patience);
    }

    public PartnerRequest atMost(int largest) {
        return new PartnerRequest(partner, method, address, headers, body, credential, largest, patience);
    }

    public PartnerRequest within(Duration patience) {
        return new PartnerRequest(partner, method, address, headers, body, credential, largest, patience);
    }
}

package musubi.hub.partner;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;

/**
 * An organisation that may connect.
 *
 * @param id lower-case words joined by hyphens; stands in paths and in the journal
 * @param kind {@code hospital, clinic, visiting-nurse, care-agency, insurer, operator, utility, site, firm, adviser, app, city}
 * @param sends formats that it may send, as format ids or {@code health/*}
 * @param identities names it is known by on transports without tokens, by kind, for example {@code hl7v2-facility} (MSH-4)
 * @param requestsPerMinute its limit on HTTP
 */
public record Partner(
        String id,
        Text name,
        String kind,
        Purpose purpose,
        Set<String> sends,
        Map<String, String> identities,
        int requestsPerMinute) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public Partner {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not a partner id: '" + id + "', expected lower-case words and hyphens");
        }
        sends = Set.copyOf(sends);
        identities = Map.copyOf(identities);
    }

    /** This organisation as a decision sees it. */
    public Party party(Set<String> scopes) {
        return new Party(id, Set.of(kind), scopes, sends, purpose);
    }
}

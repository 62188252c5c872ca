package musubi.hub.partner;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that may connect.
 *
 * @param id lower-case words joined by hyphens; stands in paths and in the journal. The hub's own names are nobody else's
 * @param sends formats that it may send, as format ids or {@code health/*}
 * @param identities names it is known by on transports without tokens, by kind, for example {@code hl7v2-facility} (MSH-4)
 * @param requestsPerMinute the limit of each of its clients on HTTP
 * @param plainHttp whether the hub may go to its addresses by plain HTTP
 * @param enabled false: it is known, and nobody gets in or gets anything in its name
 */
public record Partner(
        String id,
        Text name,
        PartnerKind kind,
        Purpose purpose,
        Set<String> sends,
        Map<String, String> identities,
        int requestsPerMinute,
        boolean plainHttp,
        boolean enabled) {

    /** The kind of identity that holds the addresses from which a partner connects; several may share one. */
    public static final String SOURCE_ADDRESS = "source-address";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;

    /** What the hub calls itself and those without a name, in the journal and in the log. */
    private static final Set<String> NAMES_OF_THE_HUB = Set.of(
            Party.HUB.id(),
            "hub",
            "custodian",
            "operator",
            "operators",
            "anyone",
            "anybody",
            "anonymous",
            "public",
            "everyone",
            "everybody",
            "nobody",
            "unknown",
            "system",
            "console",
            "root",
            "admin");

    /** What begins so is taken for a part of the hub. */
    private static final List<String> BEGINNINGS_OF_THE_HUB = List.of("hub-", Party.HUB.id() + "-");

    public Partner {
        if (!isId(id)) {
            throw new IllegalArgumentException("Not a partner id: expected lower-case words and hyphens");
        }
        if (isNameOfTheHub(id)) {
            throw new IllegalArgumentException("The name " + id + " is the hub's own");
        }
        sends = Set.copyOf(sends);
        identities = Map.copyOf(identities);
    }

    /** A partner that is switched on, as all are when they are registered, and gets everything by HTTPS. */
    public Partner(
            String id,
            Text name,
            PartnerKind kind,
            Purpose purpose,
            Set<String> sends,
            Map<String, String> identities,
            int requestsPerMinute) {
        this(id, name, kind, purpose, sends, identities, requestsPerMinute, false, true);
    }

    /** Whether no partner and no client may be called so. */
    public static boolean isNameOfTheHub(String id) {
        return NAMES_OF_THE_HUB.contains(id) || BEGINNINGS_OF_THE_HUB.stream().anyMatch(id::startsWith);
    }

    /** Whether it is spelled as the id of a partner is. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches() && id.length() <= LONGEST_ID;
    }

    /**
     * What a person of this organisation does in its name by one of its clients: with that client's scopes, and no more.
     *
     * @param person who is logged in
     * @throws IllegalArgumentException where person or client is another's, or the client is switched off
     */
    public Party party(Client client, Party person) {
        if (!person.id().equals(id)
                || person.person() == null
                || !client.partner().equals(id)
                || !client.enabled()) {
            throw new IllegalArgumentException("Not a person and a client of " + id);
        }
        return new Party(id, Set.of(kind.word()), client.scopes(), sends, purpose, client.id(), person.person());
    }

    /** This organisation as a decision sees it. */
    public Party party(Set<String> scopes) {
        return party(scopes, null);
    }

    /** The same where somebody acts for it at a page. @param person as the console knows people */
    public Party party(Set<String> scopes, @Nullable String person) {
        return new Party(id, Set.of(kind.word()), scopes, sends, purpose, null, person);
    }
}

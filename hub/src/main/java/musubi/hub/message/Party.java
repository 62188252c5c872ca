package musubi.hub.message;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that the hub has authenticated, with all that a decision about it needs.
 *
 * @param id the organisation's id, for example {@code hitachi-central-hospital}
 * @param roles what kind of partner it is: {@code hospital}, {@code operator}, {@code app}, ... For the journal and for
 *     readers; no rule grants anything to a role, for kinds are words that operators type
 * @param scopes the OAuth2 scopes of the token it came with, in each standard's own spelling
 * @param sends the formats it may send, as format ids or as {@code health/*}
 * @param purpose what it uses data for
 * @param client the OAuth2 client by which it came, or null where it came otherwise
 * @param person who acted for it, as the console knows people, or null where a program did
 */
public record Party(
        String id,
        Set<String> roles,
        Set<String> scopes,
        Set<String> sends,
        Purpose purpose,
        @Nullable String client,
        @Nullable String person) {

    /** The hub itself, as the keeper of what its own stores hold. No partner can be registered under its id. */
    public static final Party HUB = new Party("musubi", Set.of(), Set.of(), Set.of("*"), Purpose.SERVICE);

    /** Whoever comes without a name, to read what is open to all. No partner can be registered under its id. */
    public static final Party ANYBODY = new Party("anybody", Set.of(), Set.of(), Set.of(), Purpose.SERVICE);

    public Party {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A party has an id");
        }
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
        sends = Set.copyOf(sends);
    }

    /** An organisation that came by no client, and for which no person acts. */
    public Party(String id, Set<String> roles, Set<String> scopes, Set<String> sends, Purpose purpose) {
        this(id, roles, scopes, sends, purpose, null, null);
    }

    /** Whom the journal names as the sender of a message: what it might do then is not what it may do now, so it may nothing. */
    public static Party recorded(String id, Set<String> roles, Purpose purpose) {
        return new Party(id, roles, Set.of(), Set.of(), purpose);
    }

    /** Who came to what is open to all, with a token or without. */
    public static Party orAnybody(@Nullable Party caller) {
        return caller == null ? ANYBODY : caller;
    }

    /** The same organisation as the sender of what the hub made of its message, and of nothing else. */
    public Party ofDerived(FormatId format) {
        return new Party(id, roles, scopes, Set.of(format.value()), purpose, client, person);
    }

    /** The same organisation, by one of its clients. */
    public Party by(String client) {
        return new Party(id, roles, scopes, sends, purpose, client, person);
    }

    /** Whether this is the hub itself. Partners never are, whatever their id, kind and formats: each has a kind as role. */
    public boolean isHub() {
        return equals(HUB);
    }

    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    /** Whether this organisation may send messages of the format. */
    public boolean maySend(FormatId format) {
        return sends.contains("*") || sends.contains(format.value()) || sends.contains(format.domain() + "/*");
    }

    /** Ids only: roles and scopes do not belong in a log line. */
    @Override
    public String toString() {
        return id;
    }
}

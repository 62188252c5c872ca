package musubi.hub.message;

import java.util.Set;

/**
 * An organisation that the hub has authenticated, with all that a decision about it needs.
 *
 * @param id the organisation's id, for example {@code hitachi-central-hospital}
 * @param roles what kind of partner it is: {@code hospital}, {@code operator}, {@code app}, {@code custodian}, ...
 * @param scopes the OAuth2 scopes of the token it came with, in each standard's own spelling
 * @param sends the formats it may send, as format ids or as {@code health/*}
 * @param purpose what it uses data for
 */
public record Party(String id, Set<String> roles, Set<String> scopes, Set<String> sends, Purpose purpose) {

    /** The hub itself, as the keeper of what its own stores hold. */
    public static final Party HUB = new Party("musubi", Set.of("custodian"), Set.of(), Set.of("*"), Purpose.SERVICE);

    public Party {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A party has an id");
        }
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
        sends = Set.copyOf(sends);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
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

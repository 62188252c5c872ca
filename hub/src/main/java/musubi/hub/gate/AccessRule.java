package musubi.hub.gate;

import java.util.stream.Stream;
import musubi.hub.message.Envelope;
import musubi.hub.message.Party;

/** Decides who may have the data of one format. An adapter brings one for every format it declares; no rule means no. */
@FunctionalInterface
public interface AccessRule {

    Decision decide(Access access);

    /**
     * Whether this recipient will never get such a message, whatever anybody consents to until it is sent. Then nothing is made
     * due to it. Asked for each subscriber when a message comes in: it looks at no store.
     *
     * @param recipient the id of a partner, or of the hub
     */
    default boolean excludes(String recipient, Envelope message) {
        return false;
    }

    /** For data published under an open licence. */
    static AccessRule open(String licence) {
        return _ -> Decision.Permit.on(licence);
    }

    /** The hub's own stores keep what was sent to the hub: the recipient is the hub itself, and the way ends in a store. */
    static AccessRule custodian() {
        return new BoundedRule(
                access -> access instanceof Access.Sending sending
                                && sending.kept()
                                && sending.recipient().isHub()
                        ? Decision.Permit.on("custodian")
                        : new Decision.Deny("only the hub's own stores may have it"),
                (recipient, _) -> !recipient.equals(Party.HUB.id()));
    }

    /** For readers whose token has any one of the scopes. */
    static AccessRule scoped(String... anyOf) {
        return access -> access instanceof Access.Reading(var reader, var _, var _, var _)
                        && Stream.of(anyOf).anyMatch(reader::hasScope)
                ? Decision.Permit.on("scope " + String.join(" or ", anyOf))
                : new Decision.Deny("needs the scope " + String.join(" or ", anyOf));
    }

    /** Whoever sent a message may have it back. */
    static AccessRule sender() {
        return new BoundedRule(
                access -> access instanceof Access.Sending sending
                                && sending.recipient()
                                        .id()
                                        .equals(sending.message()
                                                .envelope()
                                                .sender()
                                                .id())
                        ? Decision.Permit.on("sender's own data")
                        : new Decision.Deny("only its sender may have it"),
                (recipient, message) -> !recipient.equals(message.sender().id()));
    }

    /** Permits the same, and each permitted read is written down. */
    default AccessRule written() {
        return new BoundedRule(
                access -> switch (decide(access)) {
                    case Decision.Permit(var basis, var reduction, var _) ->
                        new Decision.Permit(basis, reduction, true);
                    case Decision.Deny deny -> deny;
                },
                this::excludes);
    }

    /** Permits what either rule permits; the reason of the second counts when both deny. */
    default AccessRule or(AccessRule other) {
        return new BoundedRule(
                access -> switch (decide(access)) {
                    case Decision.Permit permit -> permit;
                    case Decision.Deny _ -> other.decide(access);
                },
                (recipient, message) -> excludes(recipient, message) && other.excludes(recipient, message));
    }
}

package musubi.adapters.energy.mqtt;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import musubi.hub.message.Party;
import musubi.hub.partner.Credentials.Proof;

/**
 * Who is connected, by the MQTT client identifier that the hub gave. What its token said is kept, so that thousands are looked at in a
 * moment; the token counts until it ends, or its client counts no more.
 */
final class Sessions {

    private final Function<String, Optional<Proof>> tokens;
    private final Function<Proof, Optional<Party>> parties;
    private final Clock clock;
    private final ConcurrentHashMap<String, Proof> sessions = new ConcurrentHashMap<>();

    /**
     * @param tokens what a token says, where it is a good one
     * @param parties who stands behind that now
     */
    Sessions(Function<String, Optional<Proof>> tokens, Function<Proof, Optional<Party>> parties, Clock clock) {
        this.tokens = tokens;
        this.parties = parties;
        this.clock = clock;
    }

    /** Whether the token is one of the client that the user name says; then the session begins. */
    boolean begin(String identifier, String userName, String token) {
        var proof = tokens.apply(token).filter(it -> userName.equals(it.client()));
        var counts = proof.flatMap(this::now).isPresent();
        if (counts) {
            sessions.put(identifier, proof.get());
        }
        return counts;
    }

    void end(String identifier) {
        sessions.remove(identifier);
    }

    /** Who it is today; empty where there is no session, or what it proved itself with counts no more. */
    Optional<Party> find(String identifier) {
        var proof = sessions.get(identifier);
        if (proof == null) {
            return Optional.empty();
        }
        var party = now(proof);
        if (party.isEmpty()) {
            sessions.remove(identifier, proof);
        }
        return party;
    }

    private Optional<Party> now(Proof proof) {
        return proof.ends() == null || clock.instant().isBefore(proof.ends()) ? parties.apply(proof) : Optional.empty();
    }

    /** The connections whose tokens count no more. */
    List<String> ended() {
        return sessions.keySet().stream().filter(it -> find(it).isEmpty()).toList();
    }

    /** Which clients are connected. */
    Set<String> clients() {
        return sessions.values().stream().map(Proof::client).collect(Collectors.toUnmodifiableSet());
    }
}

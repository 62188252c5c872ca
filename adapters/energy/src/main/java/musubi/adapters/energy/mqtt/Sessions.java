package musubi.adapters.energy.mqtt;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import musubi.hub.message.Party;

/** Who is connected, by the MQTT client identifier that the hub gave. A token counts as long as it would over HTTP. */
final class Sessions {

    /** How long what a token proved is believed: as long as a client that was switched off may still be let in. */
    static final Duration BELIEVED = Duration.ofSeconds(5);

    private record Session(String token, Party party, long provedAt) {}

    private final Function<String, Optional<Party>> tokens;
    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<String, Session> sessions = new ConcurrentHashMap<>();

    /** @param tokens who stands behind a token now */
    Sessions(Function<String, Optional<Party>> tokens, LongSupplier nanoTime) {
        this.tokens = tokens;
        this.nanoTime = nanoTime;
    }

    /** Whether the token is one of the client that the user name says; then the session begins. */
    boolean begin(String identifier, String userName, String token) {
        var party = tokens.apply(token).filter(it -> userName.equals(it.client()));
        party.ifPresent(it -> sessions.put(identifier, new Session(token, it, nanoTime.getAsLong())));
        return party.isPresent();
    }

    void end(String identifier) {
        sessions.remove(identifier);
    }

    /** Who it is today; empty where there is no session, or what it proved itself with counts no more. */
    Optional<Party> find(String identifier) {
        var session = sessions.get(identifier);
        if (session == null) {
            return Optional.empty();
        }
        if (nanoTime.getAsLong() - session.provedAt() < BELIEVED.toNanos()) {
            return Optional.of(session.party());
        }
        var now = tokens.apply(session.token());
        now.ifPresentOrElse(
                it -> sessions.replace(identifier, session, new Session(session.token(), it, nanoTime.getAsLong())),
                () -> sessions.remove(identifier, session));
        return now;
    }

    /** The connections whose tokens count no more. */
    List<String> ended() {
        return sessions.keySet().stream().filter(it -> find(it).isEmpty()).toList();
    }

    /** Who is connected, by client. */
    Map<String, Party> parties() {
        var parties = new HashMap<String, Party>();
        sessions.values().forEach(it -> parties.put(String.valueOf(it.party().client()), it.party()));
        return parties;
    }
}

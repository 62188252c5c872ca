package musubi.adapters.energy.openadr;

import java.util.Set;
import musubi.hub.message.Party;

/** Who looks, as OpenADR divides the world: business logic, which sees everything, and VENs, of which each is one client. */
public sealed interface Viewer {

    /** The utility's side, or the hub itself. */
    record Logic(String client) implements Viewer {}

    record Ven(String client) implements Viewer {}

    /** By which the objects that it writes are its own: clientID. */
    String client();

    /** A client, never a partner: two VENs of one partner are strangers to each other. */
    static Viewer of(Party party) {
        var client = party.client() == null ? party.id() : party.client();
        return party.isHub() ? new Logic(client) : of(client, party.scopes());
    }

    /**
     * Scopes alone cannot tell who may write vens (openadr3.yaml names one scope for both), so the names that do count most;
     * then reading everything, then writing what only business logic writes.
     */
    static Viewer of(String client, Set<String> scopes) {
        if (scopes.stream().anyMatch(it -> it.endsWith("_ven"))) {
            return new Ven(client);
        }
        var logic = scopes.stream().anyMatch(it -> it.endsWith("_bl"))
                || scopes.contains("read_all")
                || scopes.contains("write_programs")
                || scopes.contains("write_events");
        return logic ? new Logic(client) : new Ven(client);
    }
}

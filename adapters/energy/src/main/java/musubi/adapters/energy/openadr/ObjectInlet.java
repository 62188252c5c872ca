package musubi.adapters.energy.openadr;

import java.net.URI;
import musubi.adapters.energy.openadr.ObjectWrite.Verb;
import musubi.adapters.energy.openadr.wire.ObjectType;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/**
 * The one way in for whatever is written of objects, at the door of OpenADR and on pages alike: journal, object and what others are to
 * hear of it in one transaction. What is written here this node's board shows at once.
 */
public final class ObjectInlet {

    private final Intake intake;
    private final ObjectEffects effects;
    private final ObjectBoard board;
    private final Gate gate;

    ObjectInlet(Intake intake, ObjectEffects effects, ObjectBoard board, Gate gate) {
        this.intake = intake;
        this.effects = effects;
        this.board = board;
        this.gate = gate;
    }

    /**
     * Makes an object of what a client would send to the door.
     *
     * @param party a client; one without the scope that the door asks for is refused
     * @param body a request of the standard, such as {@link musubi.adapters.energy.openadr.wire.EventRequest}
     * @param source where it was written
     */
    public Admission create(Party party, ObjectType type, Payload body, URI source) {
        return asked(party, Noun.of(type), Verb.CREATE, null, body, source);
    }

    /** Puts another in the place of the object. */
    public Admission replace(Party party, ObjectType type, String id, Payload body, URI source) {
        return asked(party, Noun.of(type), Verb.UPDATE, id, body, source);
    }

    private Admission asked(Party party, Noun noun, Verb verb, @Nullable String id, Payload body, URI source) {
        if (noun == Noun.SUBSCRIPTION) {
            throw new IllegalArgumentException("the endpoints of a subscription are looked at by the door");
        }
        if (noun.writeScopes().stream().noneMatch(party::hasScope)) {
            var reason = "none of the scopes that write " + noun.path();
            gate.refuse(party, noun.format(), reason);
            return new Admission.Refused(reason);
        }
        var inbound = Inbound.of(noun.format(), body, party, source).doing(verb.action(noun, id));
        return admit(inbound, noun, Callbacks.NONE);
    }

    /** @param inbound whose sender the door has let in, with the request line */
    Admission admit(Inbound inbound, Noun noun, Callbacks callbacks) {
        var written = new Written();
        Effect<ObjectWrite> effect = (message, write) -> effects.apply(message, write, callbacks, written);
        var admission = intake.admit(ObjectFormats.of(noun), inbound, effect);
        if (!written.keys().isEmpty()) {
            board.refresh(written.keys());
        }
        return admission;
    }
}

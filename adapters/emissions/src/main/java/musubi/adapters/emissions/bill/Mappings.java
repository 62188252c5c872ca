package musubi.adapters.emissions.bill;

import java.net.URI;
import java.util.Optional;
import java.util.SortedMap;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;

/** Which mapping a firm's table is read by: the one that it names, or the one that it keeps for the supplier. */
final class Mappings {

    private final MappingStore store;
    private final Intake intake;
    private final Gate gate;

    Mappings(MappingStore store, Intake intake, Gate gate) {
        this.store = store;
        this.intake = intake;
        this.gate = gate;
    }

    /** In bytes. What is longer has no room in a request line, either. */
    static long largest() {
        return 6_000;
    }

    /** @param id null: none is named */
    Optional<Mapping> find(Party firm, String id) {
        return store.find(grant(firm), firm.id(), id);
    }

    /** The first, by name, that is of this supplier, as its number or its name is written. */
    Optional<Mapping> ofSupplier(Party firm, String supplier) {
        return list(firm).values().stream()
                .filter(it -> !supplier.isBlank()
                        && Column.plain(it.defaults().supplier()).equals(Column.plain(supplier)))
                .findFirst();
    }

    SortedMap<String, Mapping> list(Party firm) {
        return store.list(grant(firm), firm.id());
    }

    Admission keep(Party firm, String id, Payload body, URI source) {
        return admit(firm, MappingCodec.KEEP + id, body, source);
    }

    Admission forget(Party firm, String id, URI source) {
        return admit(firm, MappingCodec.FORGET + id, Payload.of(new byte[0]), source);
    }

    private Admission admit(Party firm, String action, Payload body, URI source) {
        var format = MappingCodec.FORMAT;
        return intake.admit(format, Inbound.of(format.id(), body, firm, source).doing(action), this::take);
    }

    private Effect.Result take(Message message, MappingAct act) {
        var firm = message.envelope().sender().id();
        return switch (act) {
            case MappingAct.Keep(var id, var mapping, var _) -> {
                store.insert(firm, id, mapping, message.envelope().id());
                yield new Effect.Done(BillAnswers.json(200, MappingView.of(id, mapping)));
            }
            case MappingAct.Forget(var id, var _) -> {
                store.delete(firm, id);
                yield new Effect.Done(new Answer(204, java.util.Map.of(), new byte[0]));
            }
        };
    }

    private Grant grant(Party firm) {
        return gate.grant(new Access.Reading(firm, MappingCodec.FORMAT.id(), "mappings", firm.id()));
    }
}

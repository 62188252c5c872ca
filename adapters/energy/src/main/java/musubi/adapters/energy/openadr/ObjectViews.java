package musubi.adapters.energy.openadr;

import java.util.List;
import java.util.Optional;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.ProgramRequest;
import musubi.adapters.energy.openadr.wire.Reading;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.adapters.energy.openadr.wire.Shape;
import musubi.adapters.energy.openadr.wire.Wire;
import musubi.hub.message.Party;

/**
 * Programs and events as one client sees them, for pages: what {@link ObjectPrivacy} shows it and with the targets that it may know,
 * as the door would answer. To look here is no poll, and is noted as none.
 */
public final class ObjectViews {

    private static final int MOST = 50;

    private final ObjectReads reads;

    ObjectViews(ObjectReads reads) {
        this.reads = reads;
    }

    public Optional<Viewed<ProgramRequest>> findProgram(Party party, String id) {
        return reads.see(party, Noun.PROGRAM, id).map(it -> viewed(it, Requests.PROGRAM));
    }

    public Optional<Viewed<EventRequest>> findEvent(Party party, String id) {
        return reads.see(party, Noun.EVENT, id).map(it -> viewed(it, Requests.EVENT));
    }

    /** The first fifty of those that are not over, in the order of the door. */
    public List<Viewed<EventRequest>> live(Party party) {
        return reads.live(party, MOST).stream()
                .flatMap(it -> reads.see(party, Noun.EVENT, it).stream())
                .map(it -> viewed(it, Requests.EVENT))
                .toList();
    }

    private static <T> Viewed<T> viewed(StoredObject it, Shape<T> shape) {
        var body = StoredObject.whole(it.head(), it.targets());
        return switch (Wire.read(shape, body.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            case Reading.Right<T>(var value, var _) ->
                new Viewed<>(it.id(), it.partner(), it.created(), it.modified(), value);
            case Reading.Wrong<T>(var notices) ->
                throw new IllegalStateException("an object that was taken cannot be read again: " + notices);
        };
    }
}

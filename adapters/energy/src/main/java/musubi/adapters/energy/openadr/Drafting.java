package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of what a client wrote the object that is kept: whose it is, what it belongs to, and what the client may not say. */
final class Drafting {

    /** What the VTN alone says, and what stands in columns of its own. */
    private static final Set<String> OURS =
            Set.of("id", "createdDateTime", "modificationDateTime", "objectType", "clientID", "targets");

    private final ObjectStore store;
    private final EventLife life;
    private final int unknownParent;

    /** @param unknownParent with which status an object is refused whose program or event nobody knows */
    Drafting(ObjectStore store, EventLife life, int unknownParent) {
        this.store = store;
        this.life = life;
        this.unknownParent = unknownParent;
    }

    /**
     * Where an object stands.
     *
     * @param partner the organisation that wrote it first
     */
    record Place(String id, String partner, Instant created, Instant now) {}

    /** @param before the object as it stands, or null */
    StoredObject draft(ObjectWrite write, Author author, @Nullable StoredObject before, Place place) {
        return switch (write.noun()) {
            case PROGRAM -> plain(write, place, write.text("programName"));
            case EVENT -> event(write, author, place);
            case REPORT -> report(write, author, before, place);
            case SUBSCRIPTION -> subscription(write, author, before, place);
            case VEN -> ven(write, author, before, place);
            case RESOURCE -> resource(write, author, before, place);
        };
    }

    /** The events that live by the period of this program, as they live now. */
    List<StoredObject> renewed(StoredObject program, Author author) {
        return store.living(author.grants().apply(Noun.EVENT), program.id()).stream()
                .map(it -> it.living(life.of(it.body(), program.body(), it.modified())))
                .toList();
    }

    private static StoredObject plain(ObjectWrite write, Place place, @Nullable String name) {
        return new StoredObject(
                write.noun(),
                place.id(),
                place.created(),
                place.now(),
                null,
                place.partner(),
                null,
                null,
                null,
                name,
                targets(write.body()),
                null,
                null,
                body(write.body()));
    }

    private StoredObject event(ObjectWrite write, Author author, Place place) {
        var program = parent(author, Noun.PROGRAM, write.text("programID"), "/programID");
        var it = plain(write, place, write.text("eventName"));
        return it.within(program.id(), null, null).living(life.of(it.body(), program.body(), place.now()));
    }

    private StoredObject report(ObjectWrite write, Author author, @Nullable StoredObject before, Place place) {
        var event = parent(author, Noun.EVENT, write.text("eventID"), "/eventID");
        return plain(write, place, write.text("clientName"))
                .within(event.program(), event.id(), null)
                .of(before == null ? author.viewer().client() : before.client());
    }

    private StoredObject subscription(ObjectWrite write, Author author, @Nullable StoredObject before, Place place) {
        var program = write.text("programID");
        if (program != null) {
            parent(author, Noun.PROGRAM, program, "/programID");
        }
        var kinds = new HashSet<String>();
        for (var each : write.body().path("objectOperations")) {
            each.path("objects").forEach(object -> each.path("operations")
                    .forEach(operation -> kinds.add(object.asText() + ":" + operation.asText())));
        }
        var interests = before == null ? null : before.interests();
        var logic = interests == null ? author.isLogic() : interests.logic();
        return plain(write, place, write.text("clientName"))
                .within(program, null, null)
                .of(before == null ? author.viewer().client() : before.client())
                .wanting(new StoredObject.Interests(kinds, logic));
    }

    private StoredObject ven(ObjectWrite write, Author author, @Nullable StoredObject before, Place place) {
        RequestKind.check(write, author);
        var it = plain(write, place, write.text("venName"));
        return owned(it, write, author, before, null);
    }

    private StoredObject resource(ObjectWrite write, Author author, @Nullable StoredObject before, Place place) {
        RequestKind.check(write, author);
        var ven = before == null || write.text("venID") != null ? venOf(write, author) : null;
        var venId = ven == null ? Objects.requireNonNull(before).ven() : ven.id();
        write.body().put("venID", venId);
        var it = plain(write, place, write.text("resourceName")).within(null, null, venId);
        return owned(it, write, author, before, ven == null ? null : ven.client());
    }

    /** Of a VEN neither targets nor clientID count: they stay as business logic wrote them (User Guide §8.13). */
    private static StoredObject owned(
            StoredObject it, ObjectWrite write, Author author, @Nullable StoredObject before, @Nullable String ofVen) {
        if (!author.isLogic()) {
            return it.of(author.viewer().client()).aimed(before == null ? null : before.targets());
        }
        var said = write.text("clientID");
        if (said != null && ofVen != null && !said.equals(ofVen)) {
            throw new ObjectRefused(
                    400,
                    "client-of-another-ven",
                    "/clientID",
                    "The resource's clientID is that of its ven; leave it out, or write the same.",
                    "リソースの clientID は ven と同じです。省略するか、同じ値を記入してください。");
        }
        var client = said != null ? said : ofVen != null ? ofVen : before == null ? null : before.client();
        if (client == null) {
            throw new ObjectRefused(
                    400, "required-missing", "/clientID", "Write whose ven it is: clientID.", "clientID を記入してください。");
        }
        return it.of(client);
    }

    /** The ven that is named, or the author's own. */
    private StoredObject venOf(ObjectWrite write, Author author) {
        var id = write.text("venID");
        var found = id == null
                ? author.isLogic()
                        ? null
                        : store.findVen(author.grants().apply(Noun.VEN)).orElse(null)
                : author.find(store, Noun.VEN, id).orElse(null);
        if (found != null) {
            return found;
        }
        throw id == null
                ? new ObjectRefused(
                        400,
                        "required-missing",
                        "/venID",
                        "Write to which ven the resource belongs, and create that first.",
                        "venID を記入してください（先に ven を作成してください）。")
                : new ObjectRefused(404, "no-such-ven", "/venID", "There is no such ven.", "その venID の ven はありません。");
    }

    private StoredObject parent(Author author, Noun noun, @Nullable String id, String place) {
        return Optional.ofNullable(id)
                .flatMap(it -> author.find(store, noun, it))
                .orElseThrow(() -> new ObjectRefused(
                        unknownParent,
                        "no-such-parent",
                        place,
                        "There is no such " + noun.name().toLowerCase(Locale.ROOT) + ".",
                        "その識別子の " + noun.name() + " はありません。"));
    }

    private static @Nullable List<String> targets(ObjectNode body) {
        if (!body.path("targets").isArray()) {
            return null;
        }
        var targets = new ArrayList<String>();
        body.path("targets").forEach(it -> targets.add(it.asText()));
        return targets;
    }

    private static String body(ObjectNode written) {
        var kept = ObjectCodec.JSON.createObjectNode();
        written.properties().stream()
                .filter(it -> !OURS.contains(it.getKey()) && !it.getValue().isNull())
                .forEach(it -> kept.set(it.getKey(), (JsonNode) it.getValue()));
        return kept.toString();
    }
}

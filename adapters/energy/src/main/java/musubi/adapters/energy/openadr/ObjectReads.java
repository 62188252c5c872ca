package musubi.adapters.energy.openadr;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import musubi.adapters.energy.openadr.receipt.Receipt;
import musubi.adapters.energy.openadr.receipt.Receipts;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;

/** What a client gets to read, as JSON: under a grant of its own, and with the targets alone that it may know. */
final class ObjectReads {

    private final ObjectStore store;
    private final OwnedListStore lists;
    private final BoardStore bodies;
    private final ObjectBoard board;
    private final Gate gate;
    private final BoardQuery.Modes modes;
    private final Receipts receipts;

    /** @param receipts are told which VEN got which event */
    ObjectReads(
            ObjectStore store,
            OwnedListStore lists,
            BoardStore bodies,
            ObjectBoard board,
            Gate gate,
            BoardQuery.Modes modes,
            Receipts receipts) {
        this.store = store;
        this.lists = lists;
        this.bodies = bodies;
        this.board = board;
        this.gate = gate;
        this.modes = modes;
        this.receipts = receipts;
    }

    Grant grant(Party party, Noun noun) {
        return gate.grant(new Access.Reading(party, noun.format(), noun.path(), null));
    }

    Optional<String> find(Party party, Noun noun, String id) {
        var grant = grant(party, noun);
        var viewer = Viewer.of(party);
        var found = store.find(grant, noun, id);
        found.ifPresent(it -> got(viewer, noun, it.id(), it.modified()));
        return found.map(it -> it.json(ObjectPrivacy.shown(viewer, allowed(grant, viewer, noun), noun, it.targets())));
    }

    /** The object as the client sees it, where it sees it; for the hub's own pages, which are no poll. */
    Optional<StoredObject> see(Party party, Noun noun, String id) {
        var grant = grant(party, noun);
        var viewer = Viewer.of(party);
        return store.find(grant, noun, id)
                .map(it -> it.aimed(ObjectPrivacy.shown(viewer, allowed(grant, viewer, noun), noun, it.targets())));
    }

    /** Ids of the events that the client sees and that are not over. */
    List<String> live(Party party, int limit) {
        var grant = grant(party, Noun.EVENT);
        var viewer = Viewer.of(party);
        var query = new BoardQuery(
                viewer,
                allowed(grant, viewer, Noun.EVENT),
                Set.of(),
                null,
                new BoardQuery.Modes(false, false),
                0,
                limit);
        return board.list(grant, Noun.EVENT, true, query).stream()
                .map(Shelf.Entry::id)
                .toList();
    }

    List<String> list(Party party, Noun noun, QueryString query) {
        return noun.isTargeted() ? targeted(party, noun, query) : owned(party, noun, query);
    }

    private List<String> owned(Party party, Noun noun, QueryString query) {
        var equal = new EnumMap<OwnedQuery.Column, String>(OwnedQuery.Column.class);
        for (var column : OwnedQuery.Column.of(noun)) {
            query.text(column.parameter(noun)).ifPresent(it -> equal.put(column, it));
        }
        var ofTargets = noun == Noun.VEN || noun == Noun.RESOURCE;
        var asked = new OwnedQuery(
                equal,
                ofTargets ? query.texts("targets") : List.of(),
                modes.all(),
                noun == Noun.SUBSCRIPTION ? query.nouns("objects") : List.of(),
                query.skip(),
                query.limit());
        return lists.list(grant(party, noun), noun, asked).stream()
                .map(it -> it.json(it.targets()))
                .toList();
    }

    private List<String> targeted(Party party, Noun noun, QueryString query) {
        var grant = grant(party, noun);
        var viewer = Viewer.of(party);
        var allowed = allowed(grant, viewer, noun);
        var asked = new BoardQuery(
                viewer,
                allowed,
                new HashSet<>(query.texts("targets")),
                noun == Noun.EVENT ? query.text("programID").orElse(null) : null,
                modes,
                query.skip(),
                query.limit());
        var page = board.list(grant, noun, noun == Noun.EVENT && query.flag("active"), asked);
        var over = page.stream()
                .filter(it -> it.head() == null)
                .map(Shelf.Entry::id)
                .toList();
        var fetched = over.isEmpty() ? Map.<String, String>of() : bodies.heads(grant, noun, over);
        page.forEach(it -> got(viewer, noun, it.id(), it.modified()));
        return page.stream()
                .filter(it -> it.head() != null || fetched.containsKey(it.id()))
                .map(it -> StoredObject.whole(
                        it.head() != null ? it.head() : Objects.requireNonNull(fetched.get(it.id())),
                        ObjectPrivacy.shown(viewer, allowed, noun, it.targets())))
                .toList();
    }

    private void got(Viewer viewer, Noun noun, String id, Instant version) {
        if (noun == Noun.EVENT && viewer instanceof Viewer.Ven(var client)) {
            receipts.note(Receipt.Way.POLL, client, id, version);
        }
    }

    private Set<String> allowed(Grant grant, Viewer viewer, Noun noun) {
        return viewer instanceof Viewer.Ven && noun.isTargeted() ? board.allowed(grant, viewer, noun) : Set.of();
    }
}

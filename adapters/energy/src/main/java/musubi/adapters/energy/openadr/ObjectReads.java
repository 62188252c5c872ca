package musubi.adapters.energy.openadr;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    ObjectReads(
            ObjectStore store,
            OwnedListStore lists,
            BoardStore bodies,
            ObjectBoard board,
            Gate gate,
            BoardQuery.Modes modes) {
        this.store = store;
        this.lists = lists;
        this.bodies = bodies;
        this.board = board;
        this.gate = gate;
        this.modes = modes;
    }

    Grant grant(Party party, Noun noun) {
        return gate.grant(new Access.Reading(party, noun.format(), noun.path(), null));
    }

    Optional<String> find(Party party, Noun noun, String id) {
        var grant = grant(party, noun);
        var viewer = Viewer.of(party);
        return store.find(grant, noun, id)
                .map(it -> it.json(ObjectPrivacy.shown(viewer, allowed(grant, viewer, noun), noun, it.targets())));
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
        return page.stream()
                .filter(it -> it.head() != null || fetched.containsKey(it.id()))
                .map(it -> StoredObject.whole(
                        it.head() != null ? it.head() : Objects.requireNonNull(fetched.get(it.id())),
                        ObjectPrivacy.shown(viewer, allowed, noun, it.targets())))
                .toList();
    }

    private Set<String> allowed(Grant grant, Viewer viewer, Noun noun) {
        return viewer instanceof Viewer.Ven && noun.isTargeted() ? board.allowed(grant, viewer, noun) : Set.of();
    }
}

package musubi.adapters.energy.openadr;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads programs and events for the board: as the hub itself, which keeps them. */
final class BoardStore {

    private final JdbcClient jdbc;

    BoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param now bodies of what is over by then are left where they are */
    void each(Grant grant, Noun noun, Instant now, Consumer<Shelf.Entry> taker) {
        grant.require(noun.format());
        var all = jdbc.sql("SELECT * FROM energy.openadr_object WHERE kind = ?").param(noun.name());
        try (var rows = all.query(ObjectStore.OBJECT).stream()) { // which holds its connection until it is closed
            rows.map(it -> entry(it, now)).forEach(taker);
        }
    }

    List<Shelf.Entry> find(Grant grant, Noun noun, Collection<String> ids, Instant now) {
        return objects(grant, noun, ids).stream().map(it -> entry(it, now)).toList();
    }

    /** The heads of these, by id; what was deleted meanwhile is not there. */
    Map<String, String> heads(Grant grant, Noun noun, Collection<String> ids) {
        return objects(grant, noun, ids).stream().collect(Collectors.toMap(StoredObject::id, StoredObject::head));
    }

    private List<StoredObject> objects(Grant grant, Noun noun, Collection<String> ids) {
        grant.require(noun.format());
        return jdbc.sql("SELECT * FROM energy.openadr_object WHERE kind = ? AND id = ANY (?)")
                .params(noun.name(), ids.toArray(String[]::new))
                .query(ObjectStore.OBJECT)
                .list();
    }

    private static Shelf.Entry entry(StoredObject it, Instant now) {
        var life = it.life();
        var ends = life == null ? null : life.ends();
        var over = ends != null && !ends.isAfter(now);
        return new Shelf.Entry(
                it.id(),
                it.program() == null ? it.id() : it.program(),
                life == null ? null : life.priority(),
                it.created(),
                it.modified(),
                it.targets(),
                ends,
                over ? null : it.head());
    }
}

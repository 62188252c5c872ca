package musubi.adapters.energy.openadr;

import java.util.ArrayList;
import java.util.List;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of what is a client's own: reports, subscriptions, vens, resources. */
final class OwnedListStore {

    private final JdbcClient jdbc;

    OwnedListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a VEN its own alone, of business logic all; the oldest first. */
    List<StoredObject> list(Grant grant, Noun noun, OwnedQuery query) {
        var viewer = Viewer.of(grant.require(noun.format()));
        var conditions = new ArrayList<>(List.of("kind = :kind"));
        if (viewer instanceof Viewer.Ven) {
            conditions.add("client = :client");
        }
        query.equal().keySet().forEach(column -> conditions.add(column.sql() + " = :" + column.sql()));
        if (!query.targets().isEmpty()) {
            conditions.add("targets " + (query.allTargets() ? "@>" : "&&") + " CAST(:targets AS text[])");
        }
        if (!query.objects().isEmpty()) {
            conditions.add("EXISTS (SELECT 1 FROM unnest(interests) i WHERE split_part(i, ':', 1) = ANY (:objects))");
        }
        var statement = jdbc.sql("SELECT * FROM energy.openadr_object WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY created, id OFFSET :skip LIMIT :limit")
                .param("kind", noun.name())
                .param("client", viewer.client())
                .param("targets", query.targets().toArray(String[]::new))
                .param("objects", query.objects().toArray(String[]::new))
                .param("skip", query.skip())
                .param("limit", query.limit());
        for (var each : query.equal().entrySet()) {
            statement = statement.param(each.getKey().sql(), each.getValue());
        }
        return statement.query(ObjectStore.OBJECT).list();
    }
}

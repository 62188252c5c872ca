package musubi.adapters.energy.openadr;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which targets business logic gave to whom: those of a client's ven, and those of that ven's resources. */
final class TargetStore {

    private static final String GIVEN = """
            SELECT v.client, unnest(v.targets) AS target FROM energy.openadr_ven v WHERE v.client = ANY (:clients)
            UNION
            SELECT v.client, unnest(r.targets) FROM energy.openadr_ven v JOIN energy.openadr_resource r ON r.ven = v.id
            WHERE v.client = ANY (:clients)
            """;

    private final JdbcClient jdbc;

    TargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the viewer may share with objects of this kind; none where that is not what counts. */
    Set<String> allowed(Grant grant, Viewer viewer, Noun noun) {
        grant.require(noun.format());
        return viewer instanceof Viewer.Ven(var client) && noun.isTargeted()
                ? of(Set.of(client)).getOrDefault(client, Set.of())
                : Set.of();
    }

    /** Of many clients at once. Who has none is not there. */
    Map<String, Set<String>> allowed(Grant grant, Collection<String> clients) {
        grant.require(ObjectFormats.NOTIFICATION.id());
        return of(clients);
    }

    private Map<String, Set<String>> of(Collection<String> clients) {
        var given = new HashMap<String, Set<String>>();
        jdbc.sql(GIVEN)
                .param("clients", clients.toArray(String[]::new))
                .query((row, _) -> given.computeIfAbsent(row.getString("client"), _ -> new HashSet<>())
                        .add(row.getString("target")))
                .list();
        return given;
    }
}

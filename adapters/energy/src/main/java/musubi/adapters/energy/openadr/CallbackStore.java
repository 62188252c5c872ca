package musubi.adapters.energy.openadr;

import java.util.List;
import java.util.Optional;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Subscriptions as deliveries ask for them: as the hub itself. */
final class CallbackStore {

    private static final String WANTING = "FROM energy.openadr_subscription WHERE interests @> ARRAY[:kind]::text[]";

    private final JdbcClient jdbc;

    CallbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isAnyone(Grant grant, String kind) {
        grant.require(ObjectFormats.NOTIFICATION.id());
        return jdbc.sql("SELECT EXISTS (SELECT 1 " + WANTING + ")")
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /** Those that asked for this kind of news, whether they may have it or not. */
    List<Subscriber> wanting(Grant grant, String kind) {
        grant.require(ObjectFormats.NOTIFICATION.id());
        return jdbc
                .sql("SELECT * " + WANTING + " ORDER BY created, id")
                .param("kind", kind)
                .query(ObjectStore.OBJECT)
                .list()
                .stream()
                .map(Subscriber::of)
                .toList();
    }

    Optional<Subscriber> find(Grant grant, String id) {
        grant.require(ObjectFormats.NOTIFICATION.id());
        return jdbc.sql("SELECT * FROM energy.openadr_subscription WHERE id = ?")
                .param(id)
                .query(ObjectStore.OBJECT)
                .optional()
                .map(Subscriber::of);
    }
}

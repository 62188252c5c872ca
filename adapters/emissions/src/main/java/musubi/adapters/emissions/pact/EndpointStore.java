package musubi.adapters.emissions.pact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import musubi.hub.gate.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where partners speak PACT ({@code emissions.pact_endpoint}). Secrets are not here, but with the hub's credentials. */
final class EndpointStore {

    private final JdbcClient jdbc;

    EndpointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(Endpoint it) {
        jdbc.sql("""
                        INSERT INTO emissions.pact_endpoint (partner, firm, base, auth_base, client_id, scope, looked_up)
                        VALUES (:partner, :firm, :base, :auth, :client, :scope, :looked)
                        ON CONFLICT (partner, firm) DO UPDATE SET base = excluded.base, auth_base = excluded.auth_base,
                            client_id = excluded.client_id, scope = excluded.scope, looked_up = excluded.looked_up
                        """)
                .param("partner", it.partner())
                .param("firm", it.firm())
                .param("base", it.base())
                .param("auth", it.authBase())
                .param("client", it.clientId())
                .param("scope", it.scope(), Types.VARCHAR)
                .param("looked", time(it.lookedUp()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void note(Endpoint it, @Nullable Instant lookedUp) {
        jdbc.sql("UPDATE emissions.pact_endpoint SET looked_up = :looked WHERE partner = :partner AND firm = :firm")
                .param("looked", time(lookedUp), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("partner", it.partner())
                .param("firm", it.firm())
                .update();
    }

    Optional<Endpoint> find(Grant grant, String partner, String firm) {
        grant.require(PactFormats.FOOTPRINT.id());
        return jdbc.sql("SELECT * FROM emissions.pact_endpoint WHERE partner = :partner AND firm = :firm")
                .param("partner", partner)
                .param("firm", firm)
                .query(EndpointStore::endpoint)
                .optional();
    }

    /** All where a partner was said to be, by itself or by firms. */
    List<Endpoint> list(Grant grant, String partner) {
        grant.require(PactFormats.FOOTPRINT.id());
        return jdbc.sql("SELECT * FROM emissions.pact_endpoint WHERE partner = :partner ORDER BY firm")
                .param("partner", partner)
                .query(EndpointStore::endpoint)
                .list();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Endpoint endpoint(ResultSet row, int number) throws SQLException {
        var looked = row.getObject("looked_up", OffsetDateTime.class);
        return new Endpoint(
                row.getString("partner"),
                row.getString("firm"),
                row.getString("base"),
                row.getString("auth_base"),
                row.getString("client_id"),
                row.getString("scope"),
                looked == null ? null : looked.toInstant());
    }
}

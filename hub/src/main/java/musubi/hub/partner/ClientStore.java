package musubi.hub.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The OAuth2 clients of all partners. Holds hashes and public keys, never a secret. */
public final class ClientStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    public ClientStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void save(Client client) {
        insert(client, """
                ON CONFLICT (id) DO UPDATE SET secret_hash = excluded.secret_hash, jwks = excluded.jwks,
                    jwks_url = excluded.jwks_url, scopes = excluded.scopes, origins = excluded.origins
                """);
    }

    /** @return false where a client of this id is there already, which stays as it is */
    public boolean add(Client client) {
        return insert(client, "ON CONFLICT (id) DO NOTHING") == 1;
    }

    public Optional<Client> find(String id) {
        return jdbc.sql("SELECT * FROM hub.client WHERE id = ?")
                .param(id)
                .query((row, _) -> client(row))
                .optional();
    }

    /** How often the register of partners and clients has changed. */
    public long version() {
        return jdbc.sql("SELECT version FROM hub.register_version")
                .query(Long.class)
                .single();
    }

    /** For the doors: the client, where it and its partner are switched on. What cannot be an id finds nothing. */
    public Optional<Client> findEnabled(String id) {
        if (id.indexOf('\0') >= 0) { // which PostgreSQL takes in no text
            return Optional.empty();
        }
        return jdbc.sql("""
                        SELECT c.* FROM hub.client c JOIN hub.partner p ON p.id = c.partner
                        WHERE c.id = ? AND c.enabled AND p.enabled
                        """).param(id).query((row, _) -> client(row)).optional();
    }

    /** From where pages may speak at the doors: the origins of all clients that are switched on, with their partners. */
    public Set<String> origins() {
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT unnest(c.origins) FROM hub.client c JOIN hub.partner p ON p.id = c.partner
                        WHERE c.enabled AND p.enabled
                        """).query(String.class).list());
    }

    /** From now on pages of these origins speak for the client, and of no other. */
    public void allow(String id, Set<String> origins) {
        jdbc.sql("UPDATE hub.client SET origins = ? WHERE id = ?")
                .params(origins.toArray(String[]::new), id)
                .update();
    }

    public List<Client> list(String partner) {
        return jdbc.sql("SELECT * FROM hub.client WHERE partner = ? ORDER BY id")
                .param(partner)
                .query((row, _) -> client(row))
                .list();
    }

    /** @return false where it is so already */
    public boolean enable(String id, boolean enabled) {
        return jdbc.sql("""
                        UPDATE hub.client SET enabled = ?, generation = generation + CASE WHEN ? THEN 0 ELSE 1 END
                        WHERE id = ? AND enabled <> ?
                        """).params(enabled, enabled, id, enabled).update() == 1;
    }

    /** From now on the client proves itself by this alone; what was issued on the old proof is good no longer. */
    public void prove(String id, @Nullable String secretHash, @Nullable String jwks, @Nullable String jwksUrl) {
        jdbc.sql("""
                UPDATE hub.client SET secret_hash = ?, jwks = ?, jwks_url = ?, generation = generation + 1,
                    previous_hash = NULL, previous_until = NULL
                WHERE id = ?
                """).params(secretHash, jwks, jwksUrl, id).update();
    }

    /** From now on the client proves itself by this secret, and for a while by the one before as well. */
    public void rotate(String id, String secretHash, Duration overlap) {
        jdbc.sql("""
                UPDATE hub.client SET previous_hash = secret_hash, previous_until = ?, secret_hash = ? WHERE id = ?
                """)
                .params(Timestamp.from(clock.instant().plus(overlap)), secretHash, id)
                .update();
    }

    private int insert(Client client, String conflict) {
        return jdbc.sql("""
                        INSERT INTO hub.client (id, partner, secret_hash, jwks, jwks_url, scopes, origins, created)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """ + conflict)
                .params(
                        client.id(),
                        client.partner(),
                        client.secretHash(),
                        client.jwks(),
                        client.jwksUrl(),
                        client.scopes().toArray(String[]::new),
                        client.origins().toArray(String[]::new),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** All that are good now, with blanks between, which no hash has ({@link Hashes}). */
    private @Nullable String hashes(ResultSet row) throws SQLException {
        var until = row.getTimestamp("previous_until");
        var still = until != null && clock.instant().isBefore(until.toInstant());
        return still
                ? row.getString("secret_hash") + " " + row.getString("previous_hash")
                : row.getString("secret_hash");
    }

    private Client client(ResultSet row) throws SQLException {
        return new Client(
                row.getString("id"),
                row.getString("partner"),
                hashes(row),
                row.getString("jwks"),
                row.getString("jwks_url"),
                Set.of((String[]) row.getArray("scopes").getArray()),
                Set.of((String[]) row.getArray("origins").getArray()),
                row.getBoolean("enabled"),
                row.getInt("generation"));
    }
}

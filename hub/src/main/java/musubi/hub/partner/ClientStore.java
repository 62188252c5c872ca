package musubi.hub.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        jdbc.sql("""
                INSERT INTO hub.client (id, partner, secret_hash, jwks, jwks_url, scopes, created)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET secret_hash = excluded.secret_hash, jwks = excluded.jwks,
                    jwks_url = excluded.jwks_url, scopes = excluded.scopes
                """)
                .params(
                        client.id(),
                        client.partner(),
                        client.secretHash(),
                        client.jwks(),
                        client.jwksUrl(),
                        client.scopes().toArray(String[]::new),
                        Timestamp.from(clock.instant()))
                .update();
    }

    public Optional<Client> find(String id) {
        return jdbc.sql("SELECT * FROM hub.client WHERE id = ?")
                .param(id)
                .query((row, _) -> client(row))
                .optional();
    }

    public List<Client> list(String partner) {
        return jdbc.sql("SELECT * FROM hub.client WHERE partner = ? ORDER BY id")
                .param(partner)
                .query((row, _) -> client(row))
                .list();
    }

    private static Client client(ResultSet row) throws SQLException {
        return new Client(
                row.getString("id"),
                row.getString("partner"),
                row.getString("secret_hash"),
                row.getString("jwks"),
                row.getString("jwks_url"),
                Set.of((String[]) row.getArray("scopes").getArray()));
    }
}

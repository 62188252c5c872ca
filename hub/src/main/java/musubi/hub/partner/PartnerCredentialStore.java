package musubi.hub.partner;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the hub shows to partners or signs with for them, by partner and by name. Common to all nodes of a database and asked for
 * each time, so that a rotation counts everywhere at once. It goes in here and out to the partner; no API of the hub gives it back.
 */
public final class PartnerCredentialStore {

    /** With which webhooks to a partner are signed. */
    public static final String WEBHOOK = "webhook";

    private static final String INSERT = """
            INSERT INTO hub.partner_credential AS c (partner, name, kind, token_address, client_id, scope, value, changed)
            VALUES (:partner, :name, :kind, :tokenAddress, :clientId, :scope, :value, :now)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public PartnerCredentialStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts it down, in place of what stood under the name. Joins the caller's transaction, where one is open. */
    public void put(String partner, String name, Credential credential) {
        write(partner, name, credential, null);
    }

    /**
     * As {@link #put}, and for a while the secret that counted before stays good beside the new one: it is shown where that is
     * refused, and signs as well. A secret of another client, or for another endpoint, is shown to nobody any more.
     */
    public void rotate(String partner, String name, Credential credential, Duration overlap) {
        write(partner, name, credential, Timestamp.from(clock.instant().plus(overlap)));
    }

    private void write(String partner, String name, Credential credential, @Nullable Timestamp overlap) {
        insert(partner, name, credential, """
                ON CONFLICT (partner, name) DO UPDATE SET kind = excluded.kind, token_address = excluded.token_address,
                    client_id = excluded.client_id, scope = excluded.scope, value = excluded.value, changed = excluded.changed,
                    previous = CASE WHEN CAST(:overlap AS timestamptz) IS NOT NULL AND c.kind = excluded.kind
                        AND c.token_address IS NOT DISTINCT FROM excluded.token_address
                        AND c.client_id IS NOT DISTINCT FROM excluded.client_id THEN c.value END,
                    previous_until = :overlap
                """)
                .param("overlap", overlap, Types.TIMESTAMP)
                .update();
    }

    public Optional<Credential> find(String partner, String name) {
        return jdbc.sql("""
                SELECT c.*, CASE WHEN previous_until > :now THEN previous END AS still
                FROM hub.partner_credential c WHERE partner = :partner AND name = :name
                """)
                .param("partner", partner)
                .param("name", name)
                .param("now", now())
                .query((row, _) -> credential(row))
                .optional();
    }

    /** The one of this name; where there is none yet, what the maker makes, unless another node is first. */
    public Credential get(String partner, String name, Supplier<Credential> maker) {
        return find(partner, name).orElseGet(() -> {
            insert(partner, name, maker.get(), "ON CONFLICT DO NOTHING").update();
            return find(partner, name).orElseThrow();
        });
    }

    public void remove(String partner, String name) {
        jdbc.sql("DELETE FROM hub.partner_credential WHERE partner = ? AND name = ?")
                .params(partner, name)
                .update();
    }

    private JdbcClient.StatementSpec insert(String partner, String name, Credential credential, String onConflict) {
        var client = credential instanceof Credential.ClientCredentials it ? it : null;
        return jdbc.sql(INSERT + onConflict)
                .param("partner", partner)
                .param("name", name)
                .param("kind", credential.kind())
                .param(
                        "tokenAddress",
                        client == null ? null : client.tokenAddress().toString(),
                        Types.VARCHAR)
                .param("clientId", client == null ? null : client.clientId(), Types.VARCHAR)
                .param("scope", client == null ? null : client.scope(), Types.VARCHAR)
                .param("value", credential.secret().value())
                .param("now", now());
    }

    private static Credential credential(ResultSet row) throws SQLException {
        var secret = new Secret(row.getString("value"), row.getString("still"));
        return switch (row.getString("kind")) {
            case Credential.BEARER -> new Credential.Bearer(secret);
            case Credential.CLIENT ->
                new Credential.ClientCredentials(
                        URI.create(row.getString("token_address")),
                        row.getString("client_id"),
                        row.getString("scope"),
                        secret);
            case Credential.SIGNATURE -> new Credential.Signature(secret);
            case String other -> throw new IllegalStateException("no kind of credential: " + other);
        };
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

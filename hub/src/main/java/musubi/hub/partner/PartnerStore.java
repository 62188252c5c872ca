package musubi.hub.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organisations that may connect. */
public final class PartnerStore {

    /** In one statement: a look-up within a look-up would hold one connection while it waits for another. */
    private static final String SELECT = """
            SELECT p.*,
                array(SELECT kind FROM hub.partner_identity i WHERE i.partner = p.id ORDER BY kind) AS identity_kinds,
                array(SELECT value FROM hub.partner_identity i WHERE i.partner = p.id ORDER BY kind) AS identity_values
            FROM hub.partner p
            """;

    private static final String INSERT = """
            INSERT INTO hub.partner (id, name_en, name_ja, kind, purpose, sends, requests_per_minute, plain_http, created)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public PartnerStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Registers the organisation, or changes what is registered of it; whether it is switched on stays as it is. Within the
     * caller's transaction. An identity that is another partner's is a {@code DuplicateKeyException}.
     */
    public void save(Partner partner) {
        jdbc.sql(INSERT + """
                ON CONFLICT (id) DO UPDATE SET name_en = excluded.name_en, name_ja = excluded.name_ja,
                    kind = excluded.kind, purpose = excluded.purpose, sends = excluded.sends,
                    requests_per_minute = excluded.requests_per_minute, plain_http = excluded.plain_http
                """).params(row(partner)).update();
        saveIdentities(partner);
    }

    /** Like {@link #save} for one that is not registered yet. @return false where it is, and stays as it is */
    public boolean add(Partner partner) {
        var added = jdbc.sql(INSERT + "ON CONFLICT (id) DO NOTHING")
                        .params(row(partner))
                        .update()
                == 1;
        if (added) {
            saveIdentities(partner);
        }
        return added;
    }

    /**
     * Lets the organisation in, or nobody in its name any more; tokens that its clients have are good no longer then.
     *
     * @return false where it is so already
     */
    public boolean enable(String id, boolean enabled) {
        var changed = jdbc.sql("UPDATE hub.partner SET enabled = ? WHERE id = ? AND enabled <> ?")
                        .params(enabled, id, enabled)
                        .update()
                == 1;
        if (changed && !enabled) {
            jdbc.sql("UPDATE hub.client SET generation = generation + 1 WHERE partner = ?")
                    .param(id)
                    .update();
        }
        return changed;
    }

    private Object[] row(Partner partner) {
        return new Object[] {
            partner.id(),
            partner.name().en(),
            partner.name().ja(),
            partner.kind().word(),
            partner.purpose().name(),
            partner.sends().toArray(String[]::new),
            partner.requestsPerMinute(),
            partner.plainHttp(),
            Timestamp.from(clock.instant())
        };
    }

    private void saveIdentities(Partner partner) {
        jdbc.sql("DELETE FROM hub.partner_identity WHERE partner = ?")
                .param(partner.id())
                .update();
        partner.identities().forEach((kind, value) -> jdbc.sql(
                        "INSERT INTO hub.partner_identity (kind, value, partner) VALUES (?, ?, ?)")
                .params(kind, value, partner.id())
                .update());
    }

    public Partner get(String id) {
        return find(id).orElseThrow(() -> new UnknownPartner(id));
    }

    /** What people call it; the id itself of whom nobody has registered. */
    public Text name(String id) {
        return find(id).map(Partner::name).orElse(new Text(id, id));
    }

    public Optional<Partner> find(String id) {
        return jdbc.sql(SELECT + "WHERE p.id = ?")
                .param(id)
                .query((row, _) -> partner(row))
                .optional();
    }

    /** Another partner that is known by this name, where names of the kind are one partner's. */
    public Optional<String> findOwner(String kind, String value, String otherThan) {
        return jdbc.sql("""
                        SELECT partner FROM hub.partner_identity
                        WHERE kind = ? AND value = ? AND partner <> ? AND kind <> 'source-address' LIMIT 1
                        """).params(kind, value, otherThan).query(String.class).optional();
    }

    /**
     * By a name that a transport knows it by, for example {@code hl7v2-facility} and the value of MSH-4.
     *
     * @return empty for a partner that is switched off, and where the name does not tell one partner from another
     */
    public Optional<Partner> findByIdentity(String kind, String value) {
        if (value.indexOf('\0') >= 0) { // which PostgreSQL takes in no text
            return Optional.empty();
        }
        var found = jdbc.sql("SELECT partner FROM hub.partner_identity WHERE kind = ? AND value = ? LIMIT 2")
                .params(kind, value)
                .query(String.class)
                .list();
        return found.size() == 1 ? find(found.getFirst()).filter(Partner::enabled) : Optional.empty();
    }

    public List<Partner> list() {
        return jdbc.sql(SELECT + "ORDER BY p.id")
                .query((row, _) -> partner(row))
                .list();
    }

    private static Map<String, String> identities(ResultSet row) throws SQLException {
        var kinds = (String[]) row.getArray("identity_kinds").getArray();
        var values = (String[]) row.getArray("identity_values").getArray();
        var identities = new HashMap<String, String>();
        for (var i = 0; i < kinds.length; i++) {
            identities.put(kinds[i], values[i]);
        }
        return identities;
    }

    private static Partner partner(ResultSet row) throws SQLException {
        return new Partner(
                row.getString("id"),
                new Text(row.getString("name_en"), row.getString("name_ja")),
                PartnerKind.get(row.getString("kind")),
                Purpose.valueOf(row.getString("purpose")),
                Set.of((String[]) row.getArray("sends").getArray()),
                identities(row),
                row.getInt("requests_per_minute"),
                row.getBoolean("plain_http"),
                row.getBoolean("enabled"));
    }
}

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

    private final JdbcClient jdbc;
    private final Clock clock;

    public PartnerStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Registers the organisation, or changes what is registered of it. */
    public void save(Partner partner) {
        jdbc.sql("""
                INSERT INTO hub.partner (id, name_en, name_ja, kind, purpose, sends, requests_per_minute, created)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name_en = excluded.name_en, name_ja = excluded.name_ja,
                    kind = excluded.kind, purpose = excluded.purpose, sends = excluded.sends,
                    requests_per_minute = excluded.requests_per_minute
                """)
                .params(
                        partner.id(),
                        partner.name().en(),
                        partner.name().ja(),
                        partner.kind(),
                        partner.purpose().name(),
                        partner.sends().toArray(String[]::new),
                        partner.requestsPerMinute(),
                        Timestamp.from(clock.instant()))
                .update();
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

    public Optional<Partner> find(String id) {
        return jdbc.sql(SELECT + "WHERE p.id = ?")
                .param(id)
                .query((row, _) -> partner(row))
                .optional();
    }

    /** By a name that a transport knows it by, for example {@code hl7v2-facility} and the value of MSH-4. */
    public Optional<Partner> findByIdentity(String kind, String value) {
        return jdbc.sql("SELECT partner FROM hub.partner_identity WHERE kind = ? AND value = ?")
                .params(kind, value)
                .query(String.class)
                .optional()
                .map(this::get);
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
                row.getString("kind"),
                Purpose.valueOf(row.getString("purpose")),
                Set.of((String[]) row.getArray("sends").getArray()),
                identities(row),
                row.getInt("requests_per_minute"));
    }
}

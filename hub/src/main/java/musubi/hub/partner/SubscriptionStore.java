package musubi.hub.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.hub.message.Destination.Line;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who subscribed to what. */
public final class SubscriptionStore {

    private static final String SELECT = """
            SELECT s.*, p.kind, p.purpose, c.kind AS authorization_kind
            FROM hub.subscription s JOIN hub.partner p ON p.id = s.partner
            LEFT JOIN hub.partner_credential c ON c.partner = s.partner AND c.name = s.credential
            WHERE s.active AND %s ORDER BY s.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public SubscriptionStore(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** @return the id of the new subscription */
    public UUID add(String partner, FormatId source, FormatId target, Line line) {
        var id = ids.get();
        jdbc.sql("""
                INSERT INTO hub.subscription (id, partner, source, target, destination, address, queue, credential, active,
                    created)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, true, ?)
                """)
                .params(
                        id,
                        partner,
                        source.value(),
                        target.value(),
                        line.name(),
                        line.address(),
                        line.queue(),
                        line.credential(),
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /**
     * From now on a credential of the partner's is shown at the subscription's address.
     *
     * @return its name; empty where the partner has no such active subscription
     */
    public Optional<String> authorize(UUID id, String partner) {
        return jdbc.sql("""
                UPDATE hub.subscription SET credential = coalesce(credential, 'subscription/' || id)
                WHERE id = ? AND partner = ? AND active RETURNING credential
                """).params(id, partner).query(String.class).optional();
    }

    /** No new deliveries come of it; those that are due are still made. */
    public boolean stop(UUID id, String partner) {
        return jdbc.sql("UPDATE hub.subscription SET active = false WHERE id = ? AND partner = ? AND active")
                        .params(id, partner)
                        .update()
                == 1;
    }

    /** Where it is active. */
    public Optional<PartnerSubscription> find(UUID id) {
        return list(SELECT.formatted("s.id = ?"), id).stream().findFirst();
    }

    public List<PartnerSubscription> list(FormatId source) {
        return list(SELECT.formatted("s.source = ?"), source.value());
    }

    public List<PartnerSubscription> list(String partner) {
        return list(SELECT.formatted("s.partner = ?"), partner);
    }

    private List<PartnerSubscription> list(String sql, Object value) {
        return jdbc.sql(sql)
                .param(value)
                .query((row, _) -> new PartnerSubscription(
                        row.getObject("id", UUID.class),
                        new Party(
                                row.getString("partner"),
                                Set.of(row.getString("kind")),
                                Set.of(),
                                Set.of(),
                                Purpose.valueOf(row.getString("purpose"))),
                        new FormatId(row.getString("source")),
                        new FormatId(row.getString("target")),
                        line(row),
                        row.getString("authorization_kind")))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return Line.written(
                row.getString("destination"),
                row.getString("address"),
                row.getString("queue"),
                row.getString("credential"));
    }
}

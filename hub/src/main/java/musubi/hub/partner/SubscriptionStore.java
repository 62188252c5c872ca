package musubi.hub.partner;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who subscribed to what. */
public final class SubscriptionStore {

    private static final String SELECT = """
            SELECT s.*, p.kind, p.purpose FROM hub.subscription s JOIN hub.partner p ON p.id = s.partner
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
    public UUID add(String partner, FormatId source, FormatId target, String destination, String address) {
        var id = ids.get();
        jdbc.sql("""
                INSERT INTO hub.subscription (id, partner, source, target, destination, address, active, created)
                VALUES (?, ?, ?, ?, ?, ?, true, ?)
                """)
                .params(
                        id,
                        partner,
                        source.value(),
                        target.value(),
                        destination,
                        address,
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** No new deliveries come of it; those that are due are still made. */
    public boolean stop(UUID id, String partner) {
        return jdbc.sql("UPDATE hub.subscription SET active = false WHERE id = ? AND partner = ? AND active")
                        .params(id, partner)
                        .update()
                == 1;
    }

    public List<PartnerSubscription> list(FormatId source) {
        return list(SELECT.formatted("s.source = ?"), source.value());
    }

    public List<PartnerSubscription> list(String partner) {
        return list(SELECT.formatted("s.partner = ?"), partner);
    }

    private List<PartnerSubscription> list(String sql, String value) {
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
                        row.getString("destination"),
                        row.getString("address")))
                .list();
    }
}

package musubi.hub.journal.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.journal.DeliveryState;
import musubi.hub.message.TimeOrderedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries as lists, by keyset and without counting. */
public final class DeliveryListStore {

    private static final String SELECT = """
            SELECT d.*, m.sender, m.type, q.next_at, coalesce(q.attempts, d.attempts) AS tried
            FROM hub.delivery d
            JOIN hub.message m ON m.id = d.message_id
            LEFT JOIN hub.due q ON q.delivery_id = d.id
            WHERE %s ORDER BY d.id DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;

    public DeliveryListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public Slice<DeliverySummary> list(Grant grant, DeliveryFilter filter, Window window) {
        grant.require(HubFormats.JOURNAL);
        return listed(filter, window);
    }

    /** What was or is due for one partner, for its own people; newest first. */
    public Slice<DeliverySummary> due(Grant grant, String partner, @Nullable DeliveryState state, Window window) {
        grant.require(HubFormats.OWN, partner);
        return listed(new DeliveryFilter(partner, state, null, null), window);
    }

    private Slice<DeliverySummary> listed(DeliveryFilter filter, Window window) {
        var state = filter.state();
        var replayed = filter.replayed();
        var conditions = window.on("d.id")
                .and("d.recipient = :recipient", "recipient", filter.recipient())
                .and("d.destination = :destination", "destination", filter.destination())
                .and("d.state = :state", "state", state == null ? null : state.name())
                .and("(d.replayed_as IS NOT NULL) = :replayed", "replayed", replayed);
        if (state == DeliveryState.OPEN) {
            conditions.and("d.id IN (SELECT o.delivery_id FROM hub.due o)"); // few, while delivered ones are many
        }
        return Slice.of(select(conditions, window.limit() + 1), window.limit(), DeliverySummary::id);
    }

    public Optional<DeliverySummary> find(Grant grant, UUID id) {
        grant.require(HubFormats.JOURNAL);
        return select(new Conditions().and("d.id = :id", "id", id), 1).stream().findFirst();
    }

    /** All of one message, in the order in which they became due. */
    public List<DeliverySummary> of(Grant grant, UUID messageId) {
        grant.require(HubFormats.JOURNAL);
        return select(new Conditions().and("d.message_id = :id AND d.id > :id", "id", messageId), Slice.LARGEST)
                .reversed();
    }

    private List<DeliverySummary> select(Conditions conditions, int limit) {
        return jdbc.sql(SELECT.formatted(conditions.where()))
                .params(conditions.values())
                .param("limit", limit)
                .query((row, _) -> summary(row))
                .list();
    }

    private static DeliverySummary summary(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new DeliverySummary(
                id,
                row.getObject("message_id", UUID.class),
                TimeOrderedIds.timeOf(id),
                row.getString("sender"),
                row.getString("type"),
                row.getString("recipient"),
                row.getString("target"),
                row.getString("destination"),
                row.getString("address"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("tried"),
                row.getString("reason"),
                instant(row.getTimestamp("ended")),
                instant(row.getTimestamp("next_at")),
                row.getObject("replayed_as", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

package musubi.hub.journal.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.journal.DeliveryState;
import musubi.hub.message.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages as lists, by keyset and without counting. */
public final class MessageListStore {

    /** Deliveries are opened in the transaction that admits, which never takes this long. */
    private static final Duration ADMISSION = Duration.ofDays(1);

    private static final String SELECT = """
            SELECT m.id, m.sender, m.client, m.type, m.message_key, m.order_key, m.size, m.rejected, m.correlation,
                jsonb_array_length(m.notices) AS notices
            FROM hub.message m WHERE %s ORDER BY m.id DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;

    public MessageListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public Slice<MessageSummary> list(Grant grant, MessageFilter filter, Window window) {
        grant.require(HubFormats.JOURNAL);
        return listed(filter, window);
    }

    /** What one partner sent, for its own people; newest first. */
    public Slice<MessageSummary> sent(Grant grant, String partner, MessageFilter filter, Window window) {
        grant.require(HubFormats.OWN, partner);
        return listed(filter.by(partner), window);
    }

    private Slice<MessageSummary> listed(MessageFilter filter, Window window) {
        var conditions = window.on("m.id")
                .and("m.sender = :sender", "sender", filter.sender())
                .and("m.client = :client", "client", filter.client())
                .and("m.type = :type", "type", filter.format())
                .and("m.message_key = :key OR m.order_key = :key", "key", filter.key());
        var state = filter.state();
        if (state != null) {
            conditions.and(state.condition());
        }
        return Slice.of(select(conditions, window.limit() + 1), window.limit(), MessageSummary::id);
    }

    /** What derives from the message or repeats it. */
    List<MessageSummary> correlated(UUID id) {
        return select(new Conditions().and("m.correlation = :id", "id", id), Slice.LARGEST);
    }

    private List<MessageSummary> select(Conditions conditions, int limit) {
        var found = jdbc.sql(SELECT.formatted(conditions.where()))
                .params(conditions.values())
                .param("limit", limit)
                .query((row, _) -> summary(row))
                .list();
        var counted = deliveries(found.stream().map(MessageSummary::id).toList());
        return found.stream()
                .map(it -> it.with(counted.getOrDefault(it.id(), Map.of())))
                .toList();
    }

    private Map<UUID, Map<DeliveryState, Integer>> deliveries(Collection<UUID> newestFirst) {
        var counted = new HashMap<UUID, Map<DeliveryState, Integer>>();
        if (newestFirst.isEmpty()) {
            return counted;
        }
        var ordered = List.copyOf(newestFirst);
        var until = TimeOrderedIds.timeOf(ordered.getFirst()).plus(ADMISSION);
        jdbc.sql("""
                SELECT d.message_id, d.state, count(*) FROM hub.delivery d
                WHERE d.message_id IN (:ids) AND d.id > :oldest AND d.id < :until GROUP BY 1, 2
                """)
                .param("ids", ordered)
                .param("oldest", ordered.getLast())
                .param("until", TimeOrderedIds.floor(until))
                .query(row -> {
                    counted.computeIfAbsent(row.getObject(1, UUID.class), _ -> new EnumMap<>(DeliveryState.class))
                            .put(DeliveryState.valueOf(row.getString(2)), row.getInt(3));
                });
        return counted;
    }

    private static MessageSummary summary(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new MessageSummary(
                id,
                TimeOrderedIds.timeOf(id),
                row.getString("sender"),
                row.getString("client"),
                row.getString("type"),
                row.getString("message_key"),
                row.getString("order_key"),
                row.getLong("size"),
                row.getBoolean("rejected"),
                row.getInt("notices"),
                row.getObject("correlation", UUID.class),
                Map.of());
    }
}

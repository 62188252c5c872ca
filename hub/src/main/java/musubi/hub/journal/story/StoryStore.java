package musubi.hub.journal.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.journal.JournalJson;
import musubi.hub.message.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the whole story of one message. */
public final class StoryStore {

    private final JdbcClient jdbc;
    private final MessageListStore messages;
    private final DeliveryListStore deliveries;
    private final DecisionListStore decisions;

    public StoryStore(
            JdbcClient jdbc, MessageListStore messages, DeliveryListStore deliveries, DecisionListStore decisions) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.deliveries = deliveries;
        this.decisions = decisions;
    }

    public Optional<Story> find(Grant grant, UUID id) {
        grant.require(HubFormats.JOURNAL);
        return jdbc.sql("""
                SELECT id, source, type, subject, media_type, action, sender, client, purpose, message_key, order_key, correlation,
                    rejected, notices, steps, size, sha256 FROM hub.message WHERE id = ?
                """)
                .param(id)
                .query((row, _) -> story(row))
                .optional()
                .map(it -> new Story(
                        it.message(),
                        it.notices(),
                        it.steps(),
                        ways(grant, id),
                        decisions.of(id),
                        messages.correlated(id)));
    }

    /** The attempts at one delivery, in order. */
    public List<Attempt> attempts(Grant grant, UUID deliveryId) {
        grant.require(HubFormats.JOURNAL);
        return jdbc.sql("SELECT * FROM hub.attempt WHERE delivery_id = :id AND id > :id ORDER BY id")
                .param("id", deliveryId)
                .query((row, _) -> attempt(row))
                .list();
    }

    private List<Story.Way> ways(Grant grant, UUID messageId) {
        var due = deliveries.of(grant, messageId);
        var attempts = due.isEmpty() ? Map.<UUID, List<Attempt>>of() : attempts(due);
        return due.stream()
                .map(it -> new Story.Way(it, attempts.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Attempt>> attempts(List<DeliverySummary> due) {
        return jdbc
                .sql("SELECT * FROM hub.attempt WHERE delivery_id IN (:ids) AND id > :first ORDER BY id")
                .param("ids", due.stream().map(DeliverySummary::id).toList())
                .param("first", due.getFirst().id())
                .query((row, _) -> attempt(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Attempt::deliveryId));
    }

    private static Story story(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var circumstance = new Story.Circumstance(
                id,
                TimeOrderedIds.timeOf(id),
                row.getString("source"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("media_type"),
                row.getString("action"),
                row.getString("sender"),
                row.getString("client"),
                row.getString("purpose"),
                row.getString("message_key"),
                row.getString("order_key"),
                row.getObject("correlation", UUID.class),
                row.getBoolean("rejected"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")));
        return new Story(
                circumstance,
                JournalJson.notices(row.getString("notices")),
                JournalJson.steps(row.getString("steps")),
                List.of(),
                List.of(),
                List.of());
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getObject("delivery_id", UUID.class),
                TimeOrderedIds.timeOf(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("outcome"),
                row.getString("detail"),
                JournalJson.notices(row.getString("notices")),
                JournalJson.steps(row.getString("steps")),
                row.getString("node"));
    }
}

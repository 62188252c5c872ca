package musubi.hub.journal.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.message.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions as lists, by keyset and without counting. */
public final class DecisionListStore {

    private final JdbcClient jdbc;

    public DecisionListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public Slice<DecisionEntry> list(Grant grant, DecisionFilter filter, Window window) {
        grant.require(HubFormats.JOURNAL);
        var conditions = window.on("id")
                .and("recipient = :recipient", "recipient", filter.recipient())
                .and("permitted = :permitted", "permitted", filter.permitted())
                .and("subject = :subject", "subject", filter.subject())
                .and("type = :type", "type", filter.type());
        return Slice.of(select(conditions, window.limit() + 1), window.limit(), DecisionEntry::id);
    }

    /** All about one message, oldest first. */
    List<DecisionEntry> of(UUID messageId) {
        return select(new Conditions().and("message_id = :id", "id", messageId), Slice.LARGEST)
                .reversed();
    }

    private List<DecisionEntry> select(Conditions conditions, int limit) {
        return jdbc.sql("SELECT * FROM hub.decision WHERE " + conditions.where() + " ORDER BY id DESC LIMIT :limit")
                .params(conditions.values())
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    private static DecisionEntry entry(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new DecisionEntry(
                id,
                TimeOrderedIds.timeOf(id),
                row.getObject("message_id", UUID.class),
                row.getObject("delivery_id", UUID.class),
                row.getString("recipient"),
                row.getString("person"),
                row.getString("type"),
                row.getString("what"),
                row.getString("subject"),
                row.getString("purpose"),
                row.getBoolean("permitted"),
                row.getString("basis"));
    }
}

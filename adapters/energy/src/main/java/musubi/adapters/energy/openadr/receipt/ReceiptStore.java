package musubi.adapters.energy.openadr.receipt;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import musubi.adapters.energy.openadr.Viewer;
import musubi.hub.gate.Grant;
import musubi.hub.message.FormatId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code energy.openadr_receipt}. */
final class ReceiptStore {

    static final FormatId EVENTS = new FormatId("energy/openadr-event/3.1");

    private final JdbcClient jdbc;

    ReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of an event that is gone meanwhile, or for a subscription that is, nothing is kept. A version that is newer stays. */
    void insert(List<Note> notes) {
        jdbc.sql("""
                WITH standing AS (
                    SELECT id FROM energy.openadr_event WHERE id = ANY (:event::text[]) ORDER BY id FOR KEY SHARE)
                INSERT INTO energy.openadr_receipt (event, client, way, version, at)
                SELECT DISTINCT ON (1, 2, 3) note.event, coalesce(note.client, subscription.client), note.way, note.version, note.at
                FROM unnest(:event::text[], :client::text[], :subscription::text[], :way::text[], :version::timestamptz[],
                    :at::timestamptz[]) AS note (event, client, subscription, way, version, at)
                JOIN standing ON standing.id = note.event
                LEFT JOIN energy.openadr_subscription subscription ON subscription.id = note.subscription
                WHERE coalesce(note.client, subscription.client) IS NOT NULL
                ORDER BY 1, 2, 3, note.version DESC, note.at
                ON CONFLICT (event, client, way) DO UPDATE SET version = excluded.version, at = excluded.at
                    WHERE openadr_receipt.version < excluded.version
                """)
                .param("event", column(notes, Note::event))
                .param("client", column(notes, Note::client))
                .param("subscription", column(notes, Note::subscription))
                .param("way", column(notes, it -> it.way().name()))
                .param("version", column(notes, it -> it.version().toString()))
                .param("at", column(notes, it -> it.at().toString()))
                .update();
    }

    /** How these clients got the event, by client; a VEN is told of itself alone. */
    Map<String, List<Receipt>> list(Grant grant, String event, Collection<String> clients) {
        var own = Viewer.of(grant.require(EVENTS)) instanceof Viewer.Ven(var client) ? client : null;
        var found = new HashMap<String, List<Receipt>>();
        jdbc.sql("""
                SELECT client, way, version, at FROM energy.openadr_receipt
                WHERE event = :event AND client = ANY (:clients) AND (:own::text IS NULL OR client = :own)
                ORDER BY client, at
                """)
                .param("event", event)
                .param("clients", clients.toArray(String[]::new))
                .param("own", own, Types.VARCHAR)
                .query((row, _) -> found.computeIfAbsent(row.getString("client"), _ -> new ArrayList<>())
                        .add(new Receipt(
                                Receipt.Way.valueOf(row.getString("way")),
                                row.getObject("version", OffsetDateTime.class).toInstant(),
                                row.getObject("at", OffsetDateTime.class)
                                        .withOffsetSameInstant(ZoneOffset.UTC)
                                        .toInstant())))
                .list();
        return found;
    }

    private static @Nullable String[] column(List<Note> notes, Function<Note, @Nullable String> part) {
        return notes.stream().map(part).toArray(String[]::new);
    }
}

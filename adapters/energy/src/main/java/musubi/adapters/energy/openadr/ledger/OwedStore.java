package musubi.adapters.energy.openadr.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import musubi.adapters.energy.openadr.Viewer;
import musubi.hub.gate.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How complete the reports of an event are, for business logic, and for a VEN its own. */
public final class OwedStore {

    private static final String OF = """
            FROM energy.openadr_obligation one JOIN energy.openadr_report_window owed USING (event, descriptor, number)
            WHERE event = :event AND (:client::text IS NULL OR client = :client)
            """;

    private final JdbcClient jdbc;

    public OwedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param now what is due later and has not come is not counted, but listed */
    public Owed get(Grant grant, String event, Instant now, int skip, int limit) {
        var client = Viewer.of(grant.require(Kept.REPORTS)) instanceof Viewer.Ven(var own) ? own : null;
        var reports = jdbc.sql(
                        """
                SELECT client, resource, payload_type, covers_from, covers_to, due, wanted, cardinality(received) AS received, met, late
                """ + OF + "ORDER BY due DESC, client, resource, descriptor, number OFFSET :skip LIMIT :limit")
                .param("event", event)
                .param("client", client, java.sql.Types.VARCHAR)
                .param("skip", skip)
                .param("limit", limit)
                .query(OwedStore::one)
                .list();
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE due <= :now OR met IS NOT NULL) AS owed, count(met) AS met, count(late) AS late
                """ + OF)
                .param("event", event)
                .param("client", client, java.sql.Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Owed(event, row.getInt("owed"), row.getInt("met"), row.getInt("late"), reports))
                .single();
    }

    /** How complete the reports of these clients are, by client; who owes none is not there. A VEN is told of itself alone. */
    public Map<String, Completeness> list(Grant grant, String event, Collection<String> clients, Instant now) {
        var own = Viewer.of(grant.require(Kept.REPORTS)) instanceof Viewer.Ven(var client) ? client : null;
        var found = new HashMap<String, Completeness>();
        jdbc.sql("""
                SELECT one.client, count(*) FILTER (WHERE owed.due <= :now OR one.met IS NOT NULL) AS owed, count(one.met) AS met,
                    count(one.late) AS late, count(*) AS planned
                """ + OF + " AND one.client = ANY (:clients) GROUP BY one.client")
                .param("event", event)
                .param("client", own, java.sql.Types.VARCHAR)
                .param("clients", clients.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> found.put(
                        row.getString("client"),
                        new Completeness(
                                row.getInt("planned"), row.getInt("owed"), row.getInt("met"), row.getInt("late"))))
                .list();
        return found;
    }

    private static Owed.One one(ResultSet row, int number) throws SQLException {
        var met = text(row, "met");
        var late = text(row, "late");
        var received = row.getInt("received");
        return new Owed.One(
                row.getString("client"),
                row.getString("resource"),
                row.getString("payload_type"),
                String.valueOf(text(row, "covers_from")),
                String.valueOf(text(row, "covers_to")),
                String.valueOf(text(row, "due")),
                state(met != null, late != null, received > 0),
                row.getInt("wanted"),
                received,
                met,
                late);
    }

    private static Owed.State state(boolean met, boolean late, boolean begun) {
        if (met) {
            return Owed.State.MET;
        }
        return late ? Owed.State.LATE : begun ? Owed.State.PARTIAL : Owed.State.OPEN;
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }
}

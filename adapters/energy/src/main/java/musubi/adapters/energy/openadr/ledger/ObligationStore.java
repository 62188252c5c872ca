package musubi.adapters.energy.openadr.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is owed and what has come: {@code energy.openadr_obligation}. */
final class ObligationStore {

    /** More of one event than a client has open at a time in any sensible program. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    ObligationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the client still owes of the event, the oldest first; nobody else settles it meanwhile. */
    List<Obligation> open(Grant grant, String client, String event) {
        grant.require(Kept.REPORTS);
        return jdbc.sql("""
                SELECT one.*, owed.payload_type, owed.kind, owed.ids, owed.covers_from, owed.covers_to, owed.due, owed.wanted
                FROM energy.openadr_obligation one JOIN energy.openadr_report_window owed USING (event, descriptor, number)
                WHERE one.client = :client AND one.event = :event AND one.met IS NULL
                ORDER BY owed.due, one.number, one.resource LIMIT :most
                FOR UPDATE OF one
                """)
                .param("client", client)
                .param("event", event)
                .param("most", MOST)
                .query(ObligationStore::obligation)
                .list();
    }

    void received(Obligation it, Instant at) {
        jdbc.sql("""
                UPDATE energy.openadr_obligation SET received = :received, met = :met
                WHERE event = :event AND descriptor = :descriptor AND number = :number AND client = :client
                    AND resource = :resource
                """)
                .param("received", it.received().stream().sorted().toArray(Long[]::new))
                .param("met", it.isWhole() ? at.atOffset(ZoneOffset.UTC) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("event", it.key().event())
                .param("descriptor", it.key().descriptor())
                .param("number", it.key().number())
                .param("client", it.key().client())
                .param("resource", it.key().resource())
                .update();
    }

    /** Notes as missed whatever was due before then and is not whole. */
    void miss(Instant dueBefore, Instant now) {
        jdbc.sql("""
                UPDATE energy.openadr_obligation one SET late = :now
                FROM energy.openadr_report_window owed
                WHERE owed.due < :due AND (one.event, one.descriptor, one.number) = (owed.event, owed.descriptor, owed.number)
                    AND one.met IS NULL AND one.late IS NULL
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", dueBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Obligation obligation(ResultSet row, int number) throws SQLException {
        return new Obligation(
                new Obligation.Key(
                        row.getString("event"),
                        row.getInt("descriptor"),
                        row.getLong("number"),
                        row.getString("client"),
                        row.getString("resource")),
                row.getString("payload_type"),
                Obligation.Kind.valueOf(row.getString("kind")),
                Set.of((Integer[]) row.getArray("ids").getArray()),
                row.getObject("covers_from", OffsetDateTime.class).toInstant(),
                row.getObject("covers_to", OffsetDateTime.class).toInstant(),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getInt("wanted"),
                Set.of((Long[]) row.getArray("received").getArray()));
    }
}

package musubi.adapters.energy.openadr.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import musubi.adapters.energy.openadr.Viewer;
import musubi.hub.gate.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The readings of reports, for business logic, and for a VEN its own: {@code energy.openadr_reading}. */
final class ReadingListStore {

    private final JdbcClient jdbc;

    ReadingListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than the limit, where there are more. */
    List<ReportedReadings.One> list(Grant grant, String event, int skip, int limit) {
        var own = Viewer.of(grant.require(Kept.REPORTS)) instanceof Viewer.Ven(var client) ? client : null;
        return jdbc.sql("""
                SELECT at, until, client, resource, payload_type, interval_id, number, word, quality, report
                FROM energy.openadr_reading WHERE event = :event AND (:client::text IS NULL OR client = :client)
                ORDER BY at, client, resource, payload_type, interval_id, report OFFSET :skip LIMIT :limit
                """)
                .param("event", event)
                .param("client", own, Types.VARCHAR)
                .param("skip", skip)
                .param("limit", limit + 1)
                .query(ReadingListStore::one)
                .list();
    }

    private static ReportedReadings.One one(ResultSet row, int number) throws SQLException {
        return new ReportedReadings.One(
                row.getString("client"),
                row.getString("resource"),
                row.getString("payload_type"),
                String.valueOf(text(row, "at")),
                text(row, "until"),
                row.getInt("interval_id"),
                row.getBigDecimal("number"),
                row.getString("word"),
                row.getString("quality"),
                row.getString("report"));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }
}

package musubi.adapters.energy.openadr.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.wire.ReportRequest;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports that the ledger has yet to look through, and their readings: {@code energy.openadr_reading}. */
final class TakenReportStore {

    private final JdbcClient jdbc;

    TakenReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A report as it is kept. */
    record KeptReport(String id, String client, Instant written, ReportRequest content) {}

    /** Those written since then that were not looked through as they are now. */
    List<KeptReport> fresh(Grant grant, Instant since, int most) {
        grant.require(Kept.REPORTS);
        return jdbc.sql("""
                SELECT report.id, report.client, report.modified, report.body
                FROM energy.openadr_report report LEFT JOIN energy.openadr_report_taken taken ON taken.report = report.id
                WHERE report.modified > :since AND taken.modified IS DISTINCT FROM report.modified
                ORDER BY report.modified LIMIT :most
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(TakenReportStore::report)
                .list();
    }

    /** In the place of what the report said before. */
    void replace(KeptReport report, List<Reported> readings) {
        jdbc.sql("""
                DELETE FROM energy.openadr_reading reading USING energy.openadr_report_taken taken
                WHERE taken.report = :report AND reading.report = :report AND reading.at BETWEEN taken.first_at AND taken.last_at
                """).param("report", report.id()).update();
        jdbc.sql("""
                INSERT INTO energy.openadr_reading (at, until, event, client, resource, payload_type, interval_id, number, word,
                    quality, report)
                SELECT at, until, :event, :client, resource, type, id, number, word, quality, :report
                FROM unnest(:at::timestamptz[], :until::timestamptz[], :resource::text[], :type::text[], :id::int[],
                    :number::numeric[], :word::text[], :quality::text[])
                    AS reading (at, until, resource, type, id, number, word, quality)
                """)
                .param("event", report.content().eventID())
                .param("client", report.client())
                .param("report", report.id())
                .param("at", column(readings, it -> it.start().toString()))
                .param("until", column(readings, it -> {
                    var end = it.end();
                    return end == null ? null : Moments.column(end).toString();
                }))
                .param("resource", column(readings, Reported::resource))
                .param("type", column(readings, Reported::type))
                .param("id", column(readings, it -> Integer.toString(it.interval())))
                .param("number", column(readings, it -> {
                    BigDecimal number = it.number();
                    return number == null ? null : number.toString();
                }))
                .param("word", column(readings, Reported::word))
                .param("quality", column(readings, Reported::quality))
                .update();
        var times = readings.stream().map(Reported::start).sorted().toList();
        jdbc.sql("""
                INSERT INTO energy.openadr_report_taken (report, modified, first_at, last_at)
                VALUES (:report, :modified, :first, :last)
                ON CONFLICT (report) DO UPDATE SET modified = excluded.modified, first_at = excluded.first_at,
                    last_at = excluded.last_at
                """)
                .param("report", report.id())
                .param("modified", report.written().atOffset(ZoneOffset.UTC))
                .param("first", times.isEmpty() ? null : times.getFirst().atOffset(ZoneOffset.UTC))
                .param("last", times.isEmpty() ? null : times.getLast().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] column(
            List<Reported> readings, Function<Reported, @org.jspecify.annotations.Nullable String> part) {
        return Stream.of(readings).flatMap(List::stream).map(part).toArray(String[]::new);
    }

    private static KeptReport report(ResultSet row, int number) throws SQLException {
        return new KeptReport(
                row.getString("id"),
                row.getString("client"),
                row.getObject("modified", OffsetDateTime.class).toInstant(),
                Kept.read(Requests.REPORT, row.getString("body")));
    }
}

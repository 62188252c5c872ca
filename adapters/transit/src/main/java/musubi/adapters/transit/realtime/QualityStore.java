package musubi.adapters.transit.realtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import musubi.adapters.transit.realtime.timetable.Match;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How good realtime was, by the hour ({@code transit.realtime_quality}). */
final class QualityStore {

    private final JdbcClient jdbc;

    QualityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one message. */
    record Seen(boolean refused, boolean late, int entities, int faulty, Match match, Map<String, Long> rules) {}

    void add(String operator, RealtimeKind kind, Instant at, Seen seen) {
        jdbc.sql("""
                        INSERT INTO transit.realtime_quality AS q (operator, kind, hour, messages, refused, late, entities,
                            faulty, matched, rekeyed, unmatched, rules)
                        VALUES (:operator, :kind, :hour, 1, :refused, :late, :entities, :faulty, :matched, :rekeyed,
                            :unmatched, CAST(:rules AS jsonb))
                        ON CONFLICT (operator, kind, hour) DO UPDATE SET messages = q.messages + 1,
                            refused = q.refused + excluded.refused, late = q.late + excluded.late,
                            entities = q.entities + excluded.entities, faulty = q.faulty + excluded.faulty,
                            matched = q.matched + excluded.matched, rekeyed = q.rekeyed + excluded.rekeyed,
                            unmatched = q.unmatched + excluded.unmatched,
                            rules = (SELECT coalesce(jsonb_object_agg(code, times), '{}') FROM (
                                SELECT key AS code, sum(value::bigint) AS times FROM (
                                    SELECT * FROM jsonb_each_text(q.rules)
                                    UNION ALL SELECT * FROM jsonb_each_text(excluded.rules)) AS both_of
                                GROUP BY key) AS summed)
                        """)
                .param("operator", operator)
                .param("kind", kind.word())
                .param("hour", at.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .param("refused", seen.refused ? 1 : 0)
                .param("late", seen.late ? 1 : 0)
                .param("entities", seen.entities)
                .param("faulty", seen.faulty)
                .param("matched", seen.match.matched())
                .param("rekeyed", seen.match.rekeyed())
                .param("unmatched", seen.match.unmatched())
                .param("rules", RealtimeJson.text(seen.rules))
                .update();
    }

    /** The hours of one operator since a time, the newest first. */
    List<QualityHour> list(Grant grant, String operator, Instant since) {
        grant.require(RealtimeFormats.FEED);
        return jdbc.sql("SELECT * FROM transit.realtime_quality WHERE operator = :operator AND hour >= :since"
                        + " ORDER BY hour DESC, kind")
                .param("operator", operator)
                .param("since", since.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .query(QualityStore::hour)
                .list();
    }

    /** Forgets what is older. */
    void drop(Instant before) {
        jdbc.sql("DELETE FROM transit.realtime_quality WHERE hour < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static QualityHour hour(ResultSet row, int number) throws SQLException {
        return new QualityHour(
                RealtimeKind.find(row.getString("kind")).orElseThrow(),
                row.getObject("hour", OffsetDateTime.class).toInstant(),
                row.getLong("messages"),
                row.getLong("refused"),
                row.getLong("late"),
                row.getLong("entities"),
                row.getLong("faulty"),
                row.getLong("matched"),
                row.getLong("rekeyed"),
                row.getLong("unmatched"),
                RealtimeJson.counts(row.getString("rules")));
    }
}

package musubi.adapters.energy.meter.point;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import musubi.adapters.energy.meter.reading.Period;
import musubi.hub.gate.Grant;
import musubi.hub.message.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Supply points, and whom their sites let read ({@code energy.meter_point}, {@code energy.meter_grant}). */
final class MeterPointStore {

    /** Of a grant, the point must still be the one's who gave it. */
    private static final String GRANTED = """
            EXISTS (SELECT FROM energy.meter_grant g WHERE g.point = p.id AND g.owner = p.owner AND g.reader = :reader
                AND g.until >= :today AND g.last_day >= p.since)
            """;

    private static final LocalDate NO_END = LocalDate.of(9999, 1, 1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    MeterPointStore(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** Registers the point, or changes what is registered, within the caller's transaction. @param utility as it is from now on */
    void insert(String point, String utility, PointBody body, UUID message) {
        jdbc.sql("""
                        INSERT INTO energy.meter_point
                            (id, name_en, name_ja, owner, utility, since, voltage, contract_kw, message_id, updated_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET name_en = excluded.name_en, name_ja = excluded.name_ja,
                            owner = excluded.owner, utility = excluded.utility, since = excluded.since,
                            voltage = excluded.voltage, contract_kw = excluded.contract_kw,
                            message_id = excluded.message_id, updated_at = excluded.updated_at
                        """)
                .params(
                        point,
                        body.name().en(),
                        body.name().ja(),
                        body.owner(),
                        utility,
                        body.since(),
                        body.voltage().name(),
                        body.contractKw(),
                        message,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertGrant(String point, String owner, String reader, GrantBody body, UUID message) {
        jdbc.sql("""
                        INSERT INTO energy.meter_grant
                            (point, reader, owner, first_day, last_day, until, message_id, given_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (point, reader) DO UPDATE SET owner = excluded.owner, first_day = excluded.first_day,
                            last_day = excluded.last_day, until = excluded.until, message_id = excluded.message_id,
                            given_at = excluded.given_at
                        """)
                .params(
                        point,
                        reader,
                        owner,
                        body.firstDay(),
                        body.lastDay(),
                        body.until(),
                        message,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void deleteGrant(String point, String owner, String reader) {
        jdbc.sql("DELETE FROM energy.meter_grant WHERE point = ? AND owner = ? AND reader = ?")
                .params(point, owner, reader)
                .update();
    }

    /** The points that the reader may see, by number; those whose data it was ever let read, the hub all. */
    List<MeterPoint> list(Grant grant, String after, int most) {
        var reader = grant.require(RegisterCodec.FORMAT.id());
        return jdbc.sql("SELECT p.* FROM energy.meter_point p WHERE p.id > :after AND (:hub OR p.owner = :reader"
                        + " OR p.utility = :reader OR " + GRANTED + ") ORDER BY p.id LIMIT :most")
                .param("after", after)
                .param("hub", reader.isHub())
                .param("reader", reader.id())
                .param("today", today())
                .param("most", most)
                .query(MeterPointStore::point)
                .list();
    }

    Optional<MeterPoint> find(Grant grant, String point) {
        var reader = grant.require(RegisterCodec.FORMAT.id());
        return jdbc.sql("SELECT p.* FROM energy.meter_point p WHERE p.id = :point AND (:hub OR p.owner = :reader"
                        + " OR p.utility = :reader OR " + GRANTED + ")")
                .param("point", point)
                .param("hub", reader.isHub())
                .param("reader", reader.id())
                .param("today", today())
                .query(MeterPointStore::point)
                .optional();
    }

    /** Those points among many whose readings a partner may send, being their site or its utility. */
    List<SentPoint> sendable(Grant grant, String sender, Collection<String> points) {
        grant.require(RegisterCodec.FORMAT.id());
        return jdbc.sql("""
                        SELECT id, number, since FROM energy.meter_point
                        WHERE id = ANY (:points) AND (owner = :sender OR utility = :sender)
                        """)
                .param("points", points.toArray(String[]::new))
                .param("sender", sender)
                .query((row, _) -> new SentPoint(
                        row.getString("id"),
                        row.getInt("number"),
                        row.getObject("since", LocalDate.class)
                                .atStartOfDay(zone)
                                .toInstant()))
                .list();
    }

    /** What of a point somebody may read today. */
    List<Right> rights(Grant grant, String point, String reader) {
        grant.require(RegisterCodec.FORMAT.id());
        return jdbc.sql("""
                        SELECT basis, greatest(first_day, since) AS first_day, last_day FROM (
                            SELECT 'OWNER' AS basis, since AS first_day, CAST(NULL AS date) AS last_day, since
                            FROM energy.meter_point WHERE id = :point AND owner = :reader
                            UNION ALL
                            SELECT 'UTILITY', since, NULL, since
                            FROM energy.meter_point WHERE id = :point AND utility = :reader
                            UNION ALL
                            SELECT 'GRANTED', g.first_day, g.last_day, p.since
                            FROM energy.meter_grant g JOIN energy.meter_point p ON p.id = g.point AND p.owner = g.owner
                            WHERE g.point = :point AND g.reader = :reader AND g.until >= :today) r
                        WHERE last_day IS NULL OR last_day >= since
                        """)
                .param("point", point)
                .param("reader", reader)
                .param("today", today())
                .query((row, _) -> {
                    var last = row.getObject("last_day", LocalDate.class);
                    return new Right(
                            Right.Basis.valueOf(row.getString("basis")),
                            new Period(
                                    start(row.getObject("first_day", LocalDate.class)),
                                    start(last == null ? NO_END : last.plusDays(1))));
                })
                .list();
    }

    /** Whom the site lets read, to the site itself; to everybody else nobody. */
    List<PointGrant> grants(Grant grant, String point) {
        var reader = grant.require(RegisterCodec.FORMAT.id());
        return jdbc.sql("""
                        SELECT g.* FROM energy.meter_grant g JOIN energy.meter_point p ON p.id = g.point AND p.owner = g.owner
                        WHERE g.point = ? AND g.owner = ? ORDER BY g.reader
                        """)
                .params(point, reader.id())
                .query((row, _) -> new PointGrant(
                        row.getString("reader"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getTimestamp("given_at").toInstant()))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private java.time.Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static MeterPoint point(ResultSet row, int number) throws SQLException {
        return new MeterPoint(
                row.getString("id"),
                new Text(row.getString("name_en"), row.getString("name_ja")),
                row.getString("owner"),
                row.getString("utility"),
                row.getObject("since", LocalDate.class),
                Voltage.valueOf(row.getString("voltage")),
                row.getBigDecimal("contract_kw"));
    }
}

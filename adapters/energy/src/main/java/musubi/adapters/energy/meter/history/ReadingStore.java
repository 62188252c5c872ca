package musubi.adapters.energy.meter.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import musubi.adapters.energy.meter.file.MeterFile;
import musubi.adapters.energy.meter.file.MeterFormats;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Quality;
import musubi.adapters.energy.meter.reading.Stage;
import musubi.hub.gate.Grant;
import musubi.hub.message.Message;
import musubi.hub.message.TimeOrderedIds;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What meters measured ({@code energy.meter_reading}), by half hours and in versions; nothing is written over. */
public final class ReadingStore {

    private static final String ROWS = """
            FROM energy.meter_reading r
            JOIN energy.meter_point p ON p.number = r.point
            JOIN energy.meter_file f ON f.version = r.version
            WHERE p.id = :point AND r.export = :export AND r.at >= :from AND r.at < :to AND r.version < :known
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    public ReadingStore(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
    }

    /** Its order among all others, made of the message's own: who came later counts, whoever is stored first. */
    private static long version(UUID message) {
        return message.getMostSignificantBits();
    }

    /**
     * Keeps a file in the caller's transaction, by one COPY. The days of its readings are there.
     *
     * @param numbers of its points in the store
     */
    public void insert(Message message, MeterFile file, Map<String, Integer> numbers) {
        var envelope = message.envelope();
        jdbc.sql("INSERT INTO energy.meter_file (version, message_id, sender, sha256, received_at, readings)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        version(envelope.id()),
                        envelope.id(),
                        envelope.sender().id(),
                        file.payload().sha256Hex(),
                        envelope.time().atOffset(ZoneOffset.UTC),
                        (int) file.facts().readings())
                .update();
        template.execute((ConnectionCallback<Long>) connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(CopyRowsStore.COPY);
            return new CopyRowsStore(copy, numbers, version(envelope.id())).insert(file);
        });
    }

    /** In the order of time; of one half hour, where all versions are wanted, from the first told to the last. */
    public List<Stored> list(Grant grant, ReadingQuery query) {
        grant.require(MeterFormats.JSON, query.point());
        var choice =
                switch (query.versions()) {
                    case CURRENT ->
                        "SELECT DISTINCT ON (r.at) r.*, f.sender " + ROWS
                                + " ORDER BY r.at, r.final DESC, r.version DESC";
                    case PROVISIONAL ->
                        "SELECT DISTINCT ON (r.at) r.*, f.sender " + ROWS
                                + " AND NOT r.final ORDER BY r.at, r.version DESC";
                    case FINAL ->
                        "SELECT DISTINCT ON (r.at) r.*, f.sender " + ROWS
                                + " AND r.final ORDER BY r.at, r.version DESC";
                    case ALL -> "SELECT r.*, f.sender " + ROWS + " ORDER BY r.at, r.final, r.version";
                };
        var known = query.known();
        return jdbc.sql(choice)
                .param("point", query.point())
                .param("export", query.direction() == Direction.EXPORT)
                .param("from", query.period().from().atOffset(ZoneOffset.UTC))
                .param("to", query.period().to().atOffset(ZoneOffset.UTC))
                .param(
                        "known",
                        known == null
                                ? Long.MAX_VALUE
                                : TimeOrderedIds.floor(known.plusMillis(1)).getMostSignificantBits())
                .query(ReadingStore::stored)
                .list();
    }

    /** When the last half hour of a point that is known begins. */
    public Optional<Instant> last(Grant grant, String point) {
        grant.require(MeterFormats.JSON, point);
        return jdbc.sql("""
                        SELECT max(r.at) FROM energy.meter_reading r JOIN energy.meter_point p ON p.number = r.point
                        WHERE p.id = ?
                        """)
                .param(point)
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(java.sql.Timestamp::toInstant))
                .single();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getTimestamp("at").toInstant(),
                row.getBigDecimal("kwh"),
                Quality.valueOf(row.getString("quality")),
                row.getBoolean("final") ? Stage.FINAL : Stage.PROVISIONAL,
                Long.toHexString(row.getLong("version")),
                row.getString("sender"));
    }
}

package musubi.adapters.transit.sharing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import musubi.hub.gate.Grant;
import musubi.hub.message.Payload;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest files of every operator of shared vehicles, in PostgreSQL ({@code transit.shared_file}). */
final class SharedFileStore {

    private final JdbcClient jdbc;

    SharedFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the operator's files until the transaction that is open ends: two pushes at once follow one another. */
    void lock(String operator) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('transit.shared_file'), hashtext(?))")
                .param(operator)
                .query((_, _) -> true)
                .list();
    }

    /** What the operator sent, as GBFS 3.0. */
    Map<GbfsName, SharedFile> sent(Grant grant, String operator) {
        grant.require(SharingFormats.GBFS);
        var files = new EnumMap<GbfsName, SharedFile>(GbfsName.class);
        jdbc.sql("SELECT name, last_updated, ttl, sent FROM transit.shared_file WHERE operator = ?")
                .param(operator)
                .query(SharedFileStore::file)
                .list()
                .forEach(it -> files.put(it.name(), it));
        return files;
    }

    private static SharedFile file(ResultSet row, int number) throws SQLException {
        return new SharedFile(
                GbfsName.find(row.getString("name")).orElseThrow(),
                row.getObject("last_updated", OffsetDateTime.class).toInstant(),
                row.getInt("ttl"),
                GbfsJson.readOwn(row.getString("sent").getBytes(StandardCharsets.UTF_8)));
    }

    /** Keeps what was sent of a file, and what is published of it. */
    void save(String operator, UUID message, SharedFile sent, SharedFile published, Instant now) {
        var bytes = published.bytes();
        jdbc.sql("""
                        INSERT INTO transit.shared_file (operator, name, message_id, last_updated, ttl, sent, published, sha256,
                            published_at)
                        VALUES (:operator, :name, :message, :updated, :ttl, :sent, :published, :sha256, :now)
                        ON CONFLICT (operator, name) DO UPDATE SET message_id = :message, last_updated = :updated, ttl = :ttl,
                            sent = :sent, published = :published, sha256 = :sha256, published_at = :now
                        """)
                .param("operator", operator)
                .param("name", sent.name().word())
                .param("message", message)
                .param("updated", sent.lastUpdated().atOffset(ZoneOffset.UTC))
                .param("ttl", sent.ttl())
                .param("sent", new String(GbfsJson.bytes(sent.data()), StandardCharsets.UTF_8))
                .param("published", bytes)
                .param("sha256", Payload.of(bytes).sha256Hex())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A file that another one changed: what was sent of it stays as it was. */
    void republish(String operator, SharedFile published, Instant now) {
        var bytes = published.bytes();
        jdbc.sql("""
                        UPDATE transit.shared_file SET published = :published, sha256 = :sha256, published_at = :now
                        WHERE operator = :operator AND name = :name AND sha256 <> :sha256
                        """)
                .param("operator", operator)
                .param("name", published.name().word())
                .param("published", bytes)
                .param("sha256", Payload.of(bytes).sha256Hex())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Wakes the projections of all nodes, when the transaction that is open commits. */
    void wake(String operator) {
        jdbc.sql("SELECT pg_notify(:channel, :operator)")
                .param("channel", RentalProjection.CHANNEL)
                .param("operator", operator)
                .query((_, _) -> true)
                .list();
    }

    /** One published file, if the operator has sent it. */
    Optional<PublishedFile> find(Grant grant, String operator, GbfsName name) {
        grant.require(SharingFormats.GBFS);
        return jdbc.sql("SELECT * FROM transit.shared_file WHERE operator = ? AND name = ?")
                .params(operator, name.word())
                .query(SharedFileStore::published)
                .optional();
    }

    /** All published files of one operator. */
    List<PublishedFile> list(Grant grant, String operator) {
        grant.require(SharingFormats.GBFS);
        return jdbc.sql("SELECT * FROM transit.shared_file WHERE operator = ? ORDER BY name")
                .param(operator)
                .query(SharedFileStore::published)
                .list();
    }

    /** Who has sent anything. */
    List<String> operators(Grant grant) {
        grant.require(SharingFormats.GBFS);
        return jdbc.sql("SELECT DISTINCT operator FROM transit.shared_file ORDER BY operator")
                .query(String.class)
                .list();
    }

    private static PublishedFile published(ResultSet row, int number) throws SQLException {
        return new PublishedFile(
                GbfsName.find(row.getString("name")).orElseThrow(),
                row.getObject("last_updated", OffsetDateTime.class).toInstant(),
                row.getInt("ttl"),
                Objects.requireNonNull(row.getBytes("published")),
                row.getString("sha256"));
    }
}

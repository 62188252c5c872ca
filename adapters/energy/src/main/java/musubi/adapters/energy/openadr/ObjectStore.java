package musubi.adapters.energy.openadr;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import musubi.hub.gate.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The objects one by one, in {@code energy.openadr_object}. */
final class ObjectStore {

    static final String CHANNEL = "energy_openadr";

    /** A row as the object that it holds, for all stores of objects. */
    static final RowMapper<StoredObject> OBJECT = ObjectStore::object;

    private final JdbcClient jdbc;
    private final TargetStore targets;

    ObjectStore(JdbcClient jdbc, TargetStore targets) {
        this.jdbc = jdbc;
        this.targets = targets;
    }

    void insert(StoredObject it) {
        bound(it, """
                INSERT INTO energy.openadr_object (kind, id, created, modified, client, partner, program, event, ven, name, targets,
                    priority, ends, own_period, interests, logic, body)
                VALUES (:kind, :id, :created, :modified, :client, :partner, :program, :event, :ven, :name, :targets,
                    :priority, :ends, :own, :interests, :logic, :body)
                """).update();
        wake(it);
    }

    void replace(StoredObject before, StoredObject it) {
        bound(it, """
                UPDATE energy.openadr_object SET modified = :modified, client = :client, program = :program, event = :event,
                    ven = :ven, name = :name, targets = :targets, priority = :priority, ends = :ends, own_period = :own,
                    interests = :interests, body = :body
                WHERE kind = :kind AND id = :id
                """).update();
        wake(before);
        wake(it);
    }

    void delete(StoredObject it) {
        jdbc.sql("DELETE FROM energy.openadr_object WHERE kind = ? AND id = ?")
                .params(it.noun().name(), it.id())
                .update();
        wake(it);
    }

    /** The object, if whoever holds the grant sees it. */
    Optional<StoredObject> find(Grant grant, Noun noun, String id) {
        return find(grant, noun, id, "");
    }

    /** The same, and until the transaction ends nobody else changes it. */
    Optional<StoredObject> lock(Grant grant, Noun noun, String id) {
        return find(grant, noun, id, " FOR UPDATE");
    }

    /** The reader's own ven. */
    Optional<StoredObject> findVen(Grant grant) {
        var client = Viewer.of(grant.require(Noun.VEN.format())).client();
        return jdbc.sql("SELECT * FROM energy.openadr_object WHERE kind = 'VEN' AND client = ?")
                .param(client)
                .query(OBJECT)
                .optional();
    }

    /** What belongs to a ven that the reader sees. */
    List<StoredObject> resources(Grant grant, String ven) {
        grant.require(Noun.RESOURCE.format());
        return jdbc.sql("SELECT * FROM energy.openadr_object WHERE kind = 'RESOURCE' AND ven = ? ORDER BY created, id")
                .param(ven)
                .query(OBJECT)
                .list();
    }

    /** The events that live by the period of their program. */
    List<StoredObject> living(Grant grant, String program) {
        grant.require(Noun.EVENT.format());
        return jdbc.sql("SELECT * FROM energy.openadr_object WHERE kind = 'EVENT' AND program = ? AND NOT own_period")
                .param(program)
                .query(OBJECT)
                .list();
    }

    private Optional<StoredObject> find(Grant grant, Noun noun, String id, String how) {
        var viewer = Viewer.of(grant.require(noun.format()));
        if (id.indexOf('\0') >= 0) { // which PostgreSQL takes in no text
            return Optional.empty();
        }
        return jdbc.sql("SELECT * FROM energy.openadr_object WHERE kind = ? AND id = ?" + how)
                .params(noun.name(), id)
                .query(OBJECT)
                .optional()
                .filter(it -> ObjectPrivacy.sees(
                        viewer, targets.allowed(grant, viewer, noun), noun, it.client(), it.targets()));
    }

    /** Wakes the boards of all nodes, when the transaction that is open commits. */
    private void wake(StoredObject it) {
        ObjectBoard.keys(it).forEach(key -> jdbc.sql("SELECT pg_notify(?, ?)")
                .params(CHANNEL, key)
                .query((_, _) -> true)
                .list());
    }

    private JdbcClient.StatementSpec bound(StoredObject it, String sql) {
        var life = it.life();
        var interests = it.interests();
        return jdbc.sql(sql)
                .param("kind", it.noun().name())
                .param("id", it.id())
                .param("created", it.created().atOffset(ZoneOffset.UTC))
                .param("modified", it.modified().atOffset(ZoneOffset.UTC))
                .param("client", it.client(), Types.VARCHAR)
                .param("partner", it.partner())
                .param("program", it.program(), Types.VARCHAR)
                .param("event", it.event(), Types.VARCHAR)
                .param("ven", it.ven(), Types.VARCHAR)
                .param("name", it.name(), Types.VARCHAR)
                .param("targets", array(it.targets()), Types.ARRAY)
                .param("priority", life == null ? null : life.priority(), Types.INTEGER)
                .param(
                        "ends",
                        life == null || life.ends() == null ? null : life.ends().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("own", life == null || life.ownPeriod())
                .param("interests", interests == null ? null : array(List.copyOf(interests.kinds())), Types.ARRAY)
                .param("logic", interests != null && interests.logic())
                .param("body", it.body());
    }

    private static StoredObject object(ResultSet row, int number) throws SQLException {
        var noun = Noun.valueOf(row.getString("kind"));
        var ends = row.getObject("ends", OffsetDateTime.class);
        var interests = row.getArray("interests");
        return new StoredObject(
                noun,
                row.getString("id"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getObject("modified", OffsetDateTime.class).toInstant(),
                row.getString("client"),
                row.getString("partner"),
                row.getString("program"),
                row.getString("event"),
                row.getString("ven"),
                row.getString("name"),
                list(row.getArray("targets")),
                noun != Noun.EVENT
                        ? null
                        : new StoredObject.Life(
                                row.getObject("priority", Integer.class),
                                ends == null ? null : ends.toInstant(),
                                row.getBoolean("own_period")),
                interests == null
                        ? null
                        : new StoredObject.Interests(Set.of((String[]) interests.getArray()), row.getBoolean("logic")),
                row.getString("body"));
    }

    private static String @Nullable [] array(@Nullable List<String> list) {
        return list == null ? null : list.toArray(String[]::new);
    }

    private static @Nullable List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? null : Arrays.asList((String[]) array.getArray());
    }
}

package musubi.adapters.energy.openadr;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import musubi.hub.gate.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done lately, for the brokers of all nodes. */
final class ChangeStore {

    /** Woken by each commit that did something, with the change's number. */
    static final String CHANNEL = "energy_changes";

    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Within the transaction that does it. */
    void insert(Announcement announcement, StoredObject it) {
        jdbc.sql("""
                WITH change AS (
                    INSERT INTO energy.openadr_change (made, noun, verb, id, client, program, ven, targets, head)
                    VALUES (:made, :noun, :verb, :id, :client, :program, :ven, :targets, :head) RETURNING seq)
                SELECT pg_notify(:channel, seq::text) FROM change
                """)
                .param("made", Timestamp.from(clock.instant()))
                .param("noun", it.noun().name())
                .param("verb", announcement.verb().name())
                .param("id", it.id())
                .param("client", announcement.owner())
                .param("program", announcement.program())
                .param("ven", it.noun() == Noun.VEN ? it.id() : it.ven())
                .param(
                        "targets",
                        announcement.targets() == null
                                ? null
                                : announcement.targets().toArray(String[]::new))
                .param("head", announcement.head())
                .param("channel", CHANNEL)
                .query((_, _) -> true)
                .single();
    }

    /** Those with these numbers, in the order in which they were made. */
    List<Change> list(Grant grant, Collection<Long> seqs) {
        grant.require(ObjectFormats.NOTIFICATION.id());
        return jdbc.sql("SELECT * FROM energy.openadr_change WHERE seq = ANY (?) ORDER BY seq")
                .param(seqs.toArray(Long[]::new))
                .query((row, _) -> change(row))
                .list();
    }

    /** Those of the last while. */
    List<Change> since(Grant grant, Duration ago) {
        grant.require(ObjectFormats.NOTIFICATION.id());
        return jdbc.sql("SELECT * FROM energy.openadr_change WHERE made > ? ORDER BY seq")
                .param(Timestamp.from(clock.instant().minus(ago)))
                .query((row, _) -> change(row))
                .list();
    }

    /** The oldest of those that another's broker was not told yet. */
    List<Change> untold(Grant grant, int most) {
        grant.require(ObjectFormats.NOTIFICATION.id());
        return jdbc.sql("SELECT * FROM energy.openadr_change WHERE NOT told ORDER BY seq LIMIT ?")
                .param(most)
                .query((row, _) -> change(row))
                .list();
    }

    void told(Collection<Long> seqs) {
        jdbc.sql("UPDATE energy.openadr_change SET told = true WHERE seq = ANY (?)")
                .param(seqs.toArray(Long[]::new))
                .update();
    }

    /** The clients with a ven that may see it: by its targets, all where it has none, or its owner. */
    List<String> hearers(Grant grant, Announcement it) {
        grant.require(ObjectFormats.NOTIFICATION.id());
        if (!it.noun().isTargeted()) {
            return it.owner() == null || !TopicNames.isLevel(it.owner()) ? List.of() : List.of(it.owner());
        }
        var targets = it.targets();
        return jdbc
                .sql("""
                        SELECT client FROM energy.openadr_ven WHERE :open OR targets && :targets::text[]
                        UNION SELECT v.client FROM energy.openadr_resource r JOIN energy.openadr_ven v ON v.id = r.ven
                        WHERE r.targets && :targets::text[]
                        """)
                .param("open", ObjectPrivacy.isOpen(targets))
                .param("targets", targets == null ? new String[0] : targets.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .filter(TopicNames::isLevel)
                .toList();
    }

    /** The vens of these clients: client by id of the ven. */
    Map<String, String> vens(Grant grant, Collection<String> clients) {
        grant.require(ObjectFormats.NOTIFICATION.id());
        var vens = new HashMap<String, String>();
        jdbc.sql("SELECT id, client FROM energy.openadr_ven WHERE client = ANY (?)")
                .param(clients.toArray(String[]::new))
                .query((row, _) -> vens.put(row.getString(1), row.getString(2)))
                .list();
        return vens;
    }

    /** Lets go of what everybody has been told. */
    void forget() {
        jdbc.sql("DELETE FROM energy.openadr_change WHERE made < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("ven"),
                new Announcement(
                        Noun.valueOf(row.getString("noun")),
                        ObjectWrite.Verb.valueOf(row.getString("verb")),
                        row.getString("client"),
                        row.getString("program"),
                        texts(row.getArray("targets")),
                        row.getString("head")));
    }

    private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}

package musubi.adapters.health.fhir;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import musubi.hub.message.Payload;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which records HAPI's tables hold in which version, and a place to wait where two would write the same record. */
public final class RecordVersionStore {

    private final JdbcClient jdbc;

    /**
     * A record's state.
     *
     * @param number of its newest version; that of a deleted one stays, too
     */
    record Version(long number, boolean deleted) {}

    RecordVersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In one query.
     *
     * @param records as {@code Patient/id}
     * @return those that the hub has or once had
     */
    Map<String, Version> list(Collection<String> records) {
        var versions = new HashMap<String, Version>();
        if (records.isEmpty()) {
            return versions;
        }
        var types = records.stream().map(RecordVersionStore::type).toArray(String[]::new);
        var ids = records.stream().map(RecordVersionStore::id).toArray(String[]::new);
        jdbc.sql("""
                SELECT r.res_type, r.fhir_id, r.res_ver, r.res_deleted_at IS NOT NULL
                FROM unnest(?::text[], ?::text[]) AS wanted (type, id)
                JOIN hfj_resource r ON r.res_type = wanted.type AND r.fhir_id = wanted.id
                """).params(types, ids).query(row -> {
            var record = row.getString(1) + "/" + row.getString(2);
            versions.put(record, new Version(row.getLong(3), row.getBoolean(4)));
        });
        return versions;
    }

    /** The newest version of a record as {@code Patient/id}; none of one that there is not, or no longer. */
    public OptionalLong newest(String record) {
        var found = list(List.of(record)).get(record);
        return found == null || found.deleted() ? OptionalLong.empty() : OptionalLong.of(found.number());
    }

    /** Whose a record was before it was deleted; a deletion has no owner of its own. */
    public Optional<String> lastOwner(String record) {
        return jdbc.sql("""
                SELECT v.source_uri FROM hfj_resource r JOIN hfj_res_ver v ON v.res_id = r.res_id
                WHERE r.res_type = ? AND r.fhir_id = ? AND v.source_uri IS NOT NULL ORDER BY v.res_ver DESC LIMIT 1
                """)
                .params(type(record), id(record))
                .query(String.class)
                .optional()
                .flatMap(Owner::id);
    }

    /**
     * Waits until nobody else is about to write one of them; holds until the end of the transaction.
     *
     * @param records as {@code Patient/id}, or a condition as {@code Patient?identifier=…}
     */
    public void await(Collection<String> records) {
        if (records.isEmpty()) {
            return;
        }
        var keys = records.stream()
                .map(RecordVersionStore::key)
                .sorted() // everybody in the same order, so that nobody waits in a circle
                .distinct()
                .toArray(Long[]::new);
        jdbc.sql("SELECT pg_advisory_xact_lock(key) FROM unnest(?::bigint[]) AS key")
                .params((Object) keys)
                .query(_ -> {});
    }

    private static String type(String record) {
        return record.substring(0, record.indexOf('/'));
    }

    private static String id(String record) {
        return record.substring(record.indexOf('/') + 1);
    }

    private static long key(String record) {
        return ByteBuffer.wrap(Payload.digest().digest(("fhir " + record).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}

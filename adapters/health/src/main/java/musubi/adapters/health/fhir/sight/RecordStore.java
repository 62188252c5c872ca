package musubi.adapters.health.fhir.sight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import musubi.hub.message.Party;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at HAPI's tables of records: who sees one, and which ones refer to others. */
public final class RecordStore {

    /** How a record stands to a reader; a deleted one stands as it did before. */
    public enum Standing {
        ABSENT,
        HIDDEN,
        SEEN
    }

    /** A record, as HAPI's tables count it and as FHIR names it. */
    record Row(long number, String type, String id) {}

    private final JdbcClient jdbc;
    private final SeenCondition seen;

    RecordStore(JdbcClient jdbc, SeenCondition seen) {
        this.jdbc = jdbc;
        this.seen = seen;
    }

    /** What this transaction has begun to store has no version yet, and is the reader's own. */
    public Standing standing(Party reader, String type, String id) {
        var condition = seen.of(reader, type);
        var values = new ArrayList<Object>(condition.values());
        values.add(type);
        values.add(id);
        return jdbc.sql("SELECT " + condition.text()
                        + " OR NOT EXISTS (SELECT 1 FROM hfj_res_ver v WHERE v.res_id = r.res_id)"
                        + " FROM hfj_resource r WHERE r.res_type = ? AND r.fhir_id = ?")
                .params(values)
                .query(Boolean.class)
                .optional()
                .map(it -> it ? Standing.SEEN : Standing.HIDDEN)
                .orElse(Standing.ABSENT);
    }

    /** Those of the records that the reader sees. */
    Set<Long> seen(Party reader, Collection<Long> numbers) {
        var all = new HashSet<Long>();
        for (var type : types(numbers)) {
            var condition = seen.of(reader, type);
            var values = new ArrayList<Object>();
            values.add(numbers.toArray(Long[]::new));
            values.add(type);
            values.addAll(condition.values());
            all.addAll(jdbc.sql("SELECT r.res_id FROM hfj_resource r WHERE r.res_id = ANY(?) AND r.res_type = ? AND "
                            + condition.text())
                    .params(values)
                    .query(Long.class)
                    .list());
        }
        return all;
    }

    List<Row> list(Collection<Long> numbers) {
        return jdbc.sql("SELECT res_id, res_type, fhir_id FROM hfj_resource WHERE res_id = ANY(?) ORDER BY res_id")
                .param(numbers.toArray(Long[]::new))
                .query((row, _) -> new Row(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The records of the type to which these refer at one of the places. */
    List<Row> targets(Collection<Long> sources, Collection<String> paths, String type) {
        return jdbc.sql("""
                        SELECT res_id, res_type, fhir_id FROM hfj_resource WHERE res_type = ? AND res_id IN (
                            SELECT target_resource_id FROM hfj_res_link
                            WHERE src_resource_id = ANY(?) AND src_path = ANY(?)) ORDER BY res_id""")
                .param(type)
                .param(sources.toArray(Long[]::new))
                .param(paths.toArray(String[]::new))
                .query((row, _) -> new Row(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Whether the pages are of the history of a record that the reader sees. */
    boolean isHistorySeen(Party reader, String search) {
        return jdbc.sql("""
                        SELECT r.res_id, r.res_type, r.fhir_id FROM hfj_search s JOIN hfj_resource r ON r.res_id = s.resource_id
                        WHERE s.search_uuid = ?""")
                .param(search)
                .query((row, _) -> new Row(row.getLong(1), row.getString(2), row.getString(3)))
                .optional()
                .filter(it -> standing(reader, it.type(), it.id()) == Standing.SEEN)
                .isPresent();
    }

    /** The longest that one statement of the transaction may run. */
    void limit(long milliseconds) {
        jdbc.sql("SELECT set_config('statement_timeout', ?, true)")
                .param(Long.toString(milliseconds))
                .query(String.class)
                .single();
    }

    private List<String> types(Collection<Long> numbers) {
        return jdbc.sql("SELECT DISTINCT res_type FROM hfj_resource WHERE res_id = ANY(?)")
                .param(numbers.toArray(Long[]::new))
                .query(String.class)
                .list();
    }
}

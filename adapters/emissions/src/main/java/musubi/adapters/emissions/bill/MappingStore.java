package musubi.adapters.emissions.bill;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mappings of firms, by name ({@code emissions.bill_mapping}). */
final class MappingStore {

    private final JdbcClient jdbc;

    MappingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Instead of what was kept under this name. */
    void insert(String firm, String id, Mapping mapping, UUID messageId) {
        jdbc.sql("""
                        INSERT INTO emissions.bill_mapping (firm, id, mapping, message_id) VALUES (?, ?, ?, ?)
                        ON CONFLICT (firm, id) DO UPDATE SET mapping = excluded.mapping, message_id = excluded.message_id
                        """).params(firm, id, MappingJson.write(mapping), messageId).update();
    }

    void delete(String firm, String id) {
        jdbc.sql("DELETE FROM emissions.bill_mapping WHERE firm = ? AND id = ?")
                .params(firm, id)
                .update();
    }

    Optional<Mapping> find(Grant grant, String firm, String id) {
        return Optional.ofNullable(list(grant, firm).get(id));
    }

    /** By name. */
    SortedMap<String, Mapping> list(Grant grant, String firm) {
        grant.require(MappingCodec.FORMAT.id(), firm);
        var mappings = new TreeMap<String, Mapping>();
        jdbc.sql("SELECT id, mapping FROM emissions.bill_mapping WHERE firm = ?")
                .param(firm)
                .query((row, _) -> mappings.put(
                        row.getString("id"),
                        MappingJson.read(row.getString("mapping").getBytes(StandardCharsets.UTF_8))))
                .list();
        return mappings;
    }
}

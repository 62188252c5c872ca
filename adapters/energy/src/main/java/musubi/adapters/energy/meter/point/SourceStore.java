package musubi.adapters.energy.meter.point;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.adapters.energy.meter.source.MeterSources;
import musubi.adapters.energy.meter.source.SourceJson;
import musubi.hub.gate.Grant;
import musubi.hub.message.FormatId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mappings by which files are read: those for everybody, and each partner's own ({@code energy.meter_source}), which come first. */
public final class SourceStore {

    /** What a reader of mappings is granted. */
    public static final FormatId FORMAT = RegisterCodec.FORMAT.id();

    private final JdbcClient jdbc;
    private final MeterSources common;
    private final Clock clock;

    SourceStore(JdbcClient jdbc, MeterSources common, Clock clock) {
        this.jdbc = jdbc;
        this.common = common;
        this.clock = clock;
    }

    void insert(String owner, String id, MeterSource source, UUID message) {
        jdbc.sql("""
                        INSERT INTO energy.meter_source (owner, id, mapping, message_id, updated_at)
                        VALUES (?, ?, CAST(? AS jsonb), ?, ?)
                        ON CONFLICT (owner, id) DO UPDATE SET mapping = excluded.mapping, message_id = excluded.message_id,
                            updated_at = excluded.updated_at
                        """)
                .params(
                        owner,
                        id,
                        SourceJson.write(source),
                        message,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<MeterSource> find(Grant grant, String id) {
        var reader = grant.require(FORMAT);
        return jdbc.sql("SELECT mapping::text FROM energy.meter_source WHERE owner = ? AND id = ?")
                .params(reader.id(), id)
                .query(String.class)
                .optional()
                .map(SourceJson::read)
                .or(() -> common.find(id));
    }

    /** All that the reader may name. */
    public Map<String, MeterSource> list(Grant grant) {
        var reader = grant.require(FORMAT);
        var all = new TreeMap<>(common.list());
        jdbc.sql("SELECT id, mapping::text AS mapping FROM energy.meter_source WHERE owner = ?")
                .param(reader.id())
                .query((row, _) -> all.put(row.getString("id"), SourceJson.read(row.getString("mapping"))))
                .list();
        return all;
    }
}

package musubi.adapters.transit.gtfs.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;
import musubi.hub.message.Severity;

/** Ids are unique in their table. */
final class KeyRule {

    /** The same id in two rows. Remedy: keep one row, or give the other an id of its own. */
    static final Defect TWICE = Defect.error(
            "id-duplicate",
            "The same id in two rows: {}. Ids are unique in their table.",
            "同じIDの行が2つあります: {}。IDは表の中で一意にしてください。",
            "GTFS Schedule, Dataset Attributes: primary key");

    private final List<FieldSpec> keys;
    private final Set<String> seen = new HashSet<>();

    KeyRule(List<FieldSpec> fields) {
        this.keys = fields.stream().filter(FieldSpec::key).toList();
    }

    void row(Row row, Findings findings) {
        for (var key : keys) {
            var id = row.get(key.field());
            if (!seen.add(id) && !id.isEmpty()) {
                // a side table of GTFS-JP that stands twice keeps nobody from loading the feed
                findings.add(
                        key.severity() == Severity.ERROR ? TWICE : TWICE.as(Severity.WARNING), row, key.field(), id);
            }
        }
    }
}

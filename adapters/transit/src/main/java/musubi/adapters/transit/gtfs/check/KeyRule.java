package musubi.adapters.transit.gtfs.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;
import musubi.hub.message.Severity;

/** What the primary key of a table holds stands in one row only. */
final class KeyRule {

    /** The same id in two rows that say different things. Remedy: keep one row, or give the other an id of its own. */
    static final Defect TWICE = Defect.error(
            "duplicate_key",
            "The same id in two rows: {}. Ids are unique in their table.",
            "同じIDの行が2つあります: {}。IDは表の中で一意にしてください。",
            "GTFS Schedule, Dataset Attributes: primary key");

    /** The same row twice, letter for letter: one is kept. */
    static final Defect DOUBLE = Defect.warning(
            "row-duplicate",
            "The same row stands twice: {}. One was kept.",
            "同じ行が2つあります: {}。1つだけ残しました。",
            "GTFS Schedule, Dataset Attributes: primary key");

    private final List<FieldSpec> keys;
    private final boolean harmless;
    private final Blemishes blemishes;
    private final Map<String, Long> seen = new HashMap<>();

    KeyRule(List<FieldSpec> fields, Blemishes blemishes) {
        this.keys = fields.stream().filter(FieldSpec::key).toList();
        this.harmless = keys.stream().anyMatch(it -> it.loose() || it.severity() != Severity.ERROR);
        this.blemishes = blemishes;
    }

    void row(Row row, Findings findings) {
        if (keys.isEmpty()) {
            return;
        }
        var key = key(row);
        if (key.isEmpty()) {
            return;
        }
        var print = row.fingerprint();
        var earlier = seen.putIfAbsent(key, print);
        if (earlier == null) {
            return;
        }
        if (earlier == print) {
            blemishes.doubled(row.file(), row.line());
            findings.add(DOUBLE, row, "", key);
        } else {
            findings.add(
                    harmless ? TWICE.as(Severity.WARNING) : TWICE,
                    row,
                    keys.getFirst().field(),
                    key);
        }
    }

    /** Empty where no field of it has a value. */
    private String key(Row row) {
        if (keys.size() == 1) {
            return row.get(keys.getFirst().field());
        }
        var joined = new StringBuilder();
        for (var key : keys) {
            joined.append(row.get(key.field())).append(' ');
        }
        return joined.toString().strip();
    }
}

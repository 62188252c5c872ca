package musubi.adapters.transit.gtfs.check;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import musubi.hub.message.Severity;

/** The tables of GTFS and GTFS-JP, as {@code schema.csv} beside this class lists them: referenced tables before those that refer. */
final class Schema {

    private final SequencedMap<String, List<FieldSpec>> tables = new LinkedHashMap<>();
    private final Set<String> required = new TreeSet<>();
    private final Set<String> referenced = new TreeSet<>();

    private Schema() {}

    static Schema load() {
        var schema = new Schema();
        try (var rows = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(
                        Objects.requireNonNull(Schema.class.getResourceAsStream("schema.csv")),
                        StandardCharsets.UTF_8)) {
            rows.forEach(schema::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read schema.csv", e);
        }
        return schema;
    }

    private void add(NamedCsvRecord row) {
        var table = row.getField("table");
        var references = row.getField("reference");
        var spec = FieldSpec.of(
                table,
                row.getField("field"),
                row.getField("file"),
                row.getField("key"),
                row.getField("value"),
                row.getField("type"),
                references.isEmpty() ? List.of() : List.of(references.split("\\|")),
                Severity.valueOf(row.getField("severity").toUpperCase(Locale.ROOT)));
        tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(spec);
        referenced.addAll(spec.references());
        if (row.getField("file").equals("required")) {
            required.add(table);
        }
    }

    /** The fields of each table, in the order in which tables are to be read. */
    SequencedMap<String, List<FieldSpec>> tables() {
        return Collections.unmodifiableSequencedMap(tables);
    }

    /** Files without which there is no feed. */
    Set<String> required() {
        return required;
    }

    /** Whether some field refers to this place. */
    boolean isReferenced(String place) {
        return referenced.contains(place);
    }
}

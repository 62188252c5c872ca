package musubi.adapters.transit.gtfs.check;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.List;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** Reads one table once, and holds each row against all that is known of it. */
final class TableCheck {

    /** The text is not CSV, as with a quotation mark that is never closed. Remedy: double quotation marks inside values. */
    static final Defect NOT_CSV = Defect.error(
            "csv_parsing_failed",
            "The table is no CSV: a quotation mark is not closed, or a value is endless. Write \"\" inside quoted values.",
            "CSVとして読めません(引用符が閉じていないなど)。値の中の引用符は\"\"と書いてください。",
            "RFC 4180 section 2");

    private final String table;
    private final Schema schema;
    private final List<FieldSpec> fields;
    private final ValueRule values;
    private final KeyRule keys;
    private final ReferenceRule references;
    private final List<RowRule> rules;
    private final List<FieldSpec> referenced;
    private final Ids ids;
    private final RowShapeRule shape;
    private final Blemishes blemishes;
    private long rows;

    TableCheck(String table, Schema schema, Ids ids, List<RowRule> rules, Blemishes blemishes) {
        this.table = table;
        this.schema = schema;
        this.fields = schema.tables().getOrDefault(table, List.of());
        this.ids = ids;
        this.values = new ValueRule(fields);
        this.keys = new KeyRule(fields, blemishes);
        this.shape = new RowShapeRule(blemishes);
        this.blemishes = blemishes;
        this.references = new ReferenceRule(fields, ids);
        this.rules = rules.stream().filter(it -> it.reads(table)).toList();
        this.referenced =
                fields.stream().filter(it -> schema.isReferenced(it.place())).toList();
    }

    /** The number of rows. */
    long check(FeedFile file, Findings findings) {
        try {
            var header = file.header();
            if (header.isEmpty()) {
                blemishes.untidy(table);
            } else {
                ColumnRule.check(file, fields, findings);
            }
            file.each(row -> check(row, header, findings));
            references.end(findings);
            if (rows == 0) {
                FileRule.empty(table, schema, findings);
            }
        } catch (CsvParseException _) {
            findings.add(NOT_CSV, table, "");
        }
        return rows;
    }

    private void check(Row row, List<String> header, Findings findings) {
        rows++;
        shape.row(row, header, findings);
        values.row(row, findings);
        keys.row(row, findings);
        references.row(row, findings);
        for (var field : referenced) {
            ids.add(field.place(), row.get(field.field()));
        }
        for (var rule : rules) {
            rule.row(row, findings);
        }
    }
}

package musubi.adapters.transit.gtfs.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.Findings;

/** Looks at the header of one table. */
final class ColumnRule {

    /** A column that the table cannot do without is missing. Remedy: add it, spelled as in the standard. */
    static final Defect MISSING = Defect.error(
            "missing_required_column",
            "The column {} is missing. Add it, spelled exactly so.",
            "列{}がありません。この綴りどおりに追加してください。",
            "GTFS Schedule, Field Definitions");

    /** The same column twice: the first one counts. Remedy: keep one. */
    static final Defect TWICE = Defect.warning(
            "duplicated_column",
            "The column {} stands twice; the first one counts. Keep one.",
            "列{}が2つあります。先のものを使います。1つにしてください。",
            "GTFS Schedule, File Requirements");

    /** Neither GTFS nor GTFS-JP knows the column, as with {@code wheelchair_accesible}. It is kept and not read. */
    static final Defect UNKNOWN = Defect.information(
            "unknown_column",
            "The columns {} are in no standard; they are kept and not read. Check the spelling.",
            "列{}は標準にありません。残しますが使いません。綴りを確認してください。",
            "GTFS Schedule, File Requirements");

    /** A column without a name: nobody knows what it holds. Remedy: name it, or drop it. */
    static final Defect NAMELESS = Defect.warning(
            "empty_column_name",
            "A column has no name. Name it, or leave it out.",
            "名前のない列があります。名前を付けるか削除してください。",
            "GTFS Schedule, File Requirements");

    private ColumnRule() {}

    static void check(FeedFile file, List<FieldSpec> fields, Findings findings) {
        var header = file.header();
        fields.stream()
                .filter(it -> it.column() && !header.contains(it.field()))
                .forEach(it -> findings.add(MISSING.as(it.missing()), file.name(), it.field()));
        Set<String> seen = new HashSet<>();
        header.stream().filter(String::isEmpty).forEach(_ -> findings.add(NAMELESS, file.name(), ""));
        header.stream()
                .filter(it -> !it.isEmpty())
                .filter(it -> !seen.add(it))
                .forEach(it -> findings.add(TWICE, file.name(), it));
        var known = fields.stream().map(FieldSpec::field).collect(Collectors.toSet());
        header.stream()
                .filter(it -> !it.isEmpty() && !known.contains(it))
                .distinct()
                .forEach(it -> findings.add(UNKNOWN, file.name(), it));
    }
}

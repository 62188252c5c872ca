package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import musubi.adapters.emissions.factors.Unit;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** What a firm is told of a table that it sent. Numbers are decimal strings. */
public record ImportAnswer(
        @Schema(description = "whether it was only looked at, and nothing kept")
        boolean dryRun,

        @Schema(description = "rows in all: each of them ended in exactly one way")
        int rows,

        Part calculated,
        Part unresolved,
        Part duplicate,
        Part rejected,

        @Schema(description = "of the calculated rows, the figures that count", example = "0.949200")
        String tonnes,

        @Schema(description = "rows that are not calculated, and those that are and look doubtful")
        List<RowView> toLookAt,

        @Schema(description = "how many more such rows there are than are told here; a dry run tells a thousand")
        int notTold,

        @Schema(description = "about the table as a whole") List<Notice> notices) {

    private static final int MOST = 1_000;

    /** @param quantities by unit, those of unknown units as {@code ?}; with yen they come to what the table comes to */
    @Schema(name = "ImportPart")
    public record Part(int rows, Map<String, String> quantities, String yen) {}

    /** @param reason for machines */
    @Schema(name = "ImportRow")
    public record RowView(
            int line,
            String outcome,
            @Nullable String reason,
            @Nullable Text text,
            @Nullable Integer firstLine,
            @Nullable List<Notice> notices) {}

    static ImportAnswer of(boolean dryRun, BillTable table, List<Outcome> outcomes) {
        var tonnes = BigDecimal.ZERO;
        var others = new ArrayList<RowView>();
        for (var outcome : outcomes) {
            switch (outcome) {
                case Outcome.Calculated(var row, var result, var doubts) -> {
                    tonnes = tonnes.add(result.figures().getFirst().tonnes());
                    if (!doubts.isEmpty()) {
                        others.add(new RowView(row.line(), outcome.word(), null, null, null, doubts));
                    }
                }
                case Outcome.Unresolved(var row, var reason, var text) ->
                    others.add(new RowView(row.line(), outcome.word(), reason, text, null, null));
                case Outcome.Duplicate(var row, var first) ->
                    others.add(new RowView(row.line(), outcome.word(), null, null, first == 0 ? null : first, null));
                case Outcome.Rejected(var row) ->
                    others.add(new RowView(row.line(), outcome.word(), null, null, null, row.errors()));
            }
        }
        return new ImportAnswer(
                dryRun,
                outcomes.size(),
                part(outcomes, "calculated"),
                part(outcomes, "unresolved"),
                part(outcomes, "duplicate"),
                part(outcomes, "rejected"),
                tonnes.toPlainString(),
                others.stream().limit(MOST).toList(),
                Math.max(0, others.size() - MOST),
                table.notices());
    }

    /** The same with half as many rows that are told. */
    ImportAnswer shorter() {
        var told = toLookAt.size() / 2;
        return new ImportAnswer(
                dryRun,
                rows,
                calculated,
                unresolved,
                duplicate,
                rejected,
                tonnes,
                toLookAt.subList(0, told),
                notTold + toLookAt.size() - told,
                notices);
    }

    private static Part part(List<Outcome> outcomes, String word) {
        var rows = outcomes.stream()
                .filter(it -> it.word().equals(word))
                .map(Outcome::row)
                .toList();
        var byUnit = new TreeMap<String, String>();
        rows.stream()
                .collect(Collectors.groupingBy(
                        it -> Unit.find(it.unit()).map(Unit::text).orElse("?")))
                .forEach((unit, of) -> byUnit.put(unit, Sum.quantities(of).toPlainString()));
        return new Part(rows.size(), byUnit, Sum.yen(rows).toPlainString());
    }
}

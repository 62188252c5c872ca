package musubi.adapters.emissions.bill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import musubi.adapters.emissions.factors.Unit;

/** Counts how rows end, one after another: of a hundred thousand no more is held than is kept and told of them. */
final class ImportTally {

    private static final int MOST = 1_000;

    private final Map<String, Sums> sums = new HashMap<>();
    private final List<BillRow> kept = new ArrayList<>();
    private final List<ImportAnswer.RowView> toLookAt = new ArrayList<>();
    private BigDecimal tonnes = BigDecimal.ZERO;
    private int rows;
    private int notTold;

    private static final class Sums {

        private final TreeMap<String, BigDecimal> quantities = new TreeMap<>();
        private BigDecimal yen = BigDecimal.ZERO;
        private int rows;
    }

    void add(Outcome outcome) {
        count(outcome);
        switch (outcome) {
            case Outcome.Calculated(var row, var result, var doubts) -> {
                tonnes = tonnes.add(result.figures().getFirst().tonnes());
                kept.add(row);
                if (!doubts.isEmpty()) {
                    tell(new ImportAnswer.RowView(row.line(), outcome.word(), null, null, null, doubts));
                }
            }
            case Outcome.Unresolved(var row, var reason, var text) -> {
                kept.add(row);
                tell(new ImportAnswer.RowView(row.line(), outcome.word(), reason, text, null, null));
            }
            case Outcome.Duplicate(var row, var first) ->
                tell(new ImportAnswer.RowView(row.line(), outcome.word(), null, null, first == 0 ? null : first, null));
            case Outcome.Rejected(var row) ->
                tell(new ImportAnswer.RowView(row.line(), outcome.word(), null, null, null, row.errors()));
        }
    }

    /** Those that count, and those that wait for a person. */
    List<BillRow> kept() {
        return kept;
    }

    ImportAnswer answer(boolean dryRun, BillTable table) {
        return new ImportAnswer(
                dryRun,
                rows,
                part("calculated"),
                part("unresolved"),
                part("duplicate"),
                part("rejected"),
                tonnes.toPlainString(),
                List.copyOf(toLookAt),
                notTold,
                table.notices());
    }

    private void tell(ImportAnswer.RowView view) {
        if (toLookAt.size() < MOST) {
            toLookAt.add(view);
        } else {
            notTold++;
        }
    }

    private void count(Outcome outcome) {
        rows++;
        var row = outcome.row();
        var of = sums.computeIfAbsent(outcome.word(), _ -> new Sums());
        of.rows++;
        of.yen = of.yen.add(Objects.requireNonNullElse(row.yen(), BigDecimal.ZERO));
        of.quantities.merge(
                Unit.find(row.unit()).map(Unit::text).orElse("?"),
                Objects.requireNonNullElse(row.quantity(), BigDecimal.ZERO),
                BigDecimal::add);
    }

    private ImportAnswer.Part part(String word) {
        var of = sums.getOrDefault(word, new Sums());
        var quantities = new TreeMap<String, String>();
        of.quantities.forEach((unit, sum) -> quantities.put(unit, sum.toPlainString()));
        return new ImportAnswer.Part(of.rows, quantities, of.yen.toPlainString());
    }
}

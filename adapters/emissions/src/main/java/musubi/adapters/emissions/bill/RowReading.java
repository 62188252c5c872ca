package musubi.adapters.emissions.bill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import musubi.adapters.emissions.bill.file.Line;
import musubi.adapters.emissions.factors.Activities;
import musubi.adapters.emissions.factors.Activity;
import musubi.adapters.emissions.factors.Unit;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** Reads one row under a head; what cannot be read is told by line and column, with what to do. */
final class RowReading {

    private static final int LONGEST = 200;
    private static final List<Column> TEXTS = List.of(
            Column.SITE, Column.ACTIVITY, Column.SUPPLIER, Column.MENU, Column.UNIT, Column.SLIP, Column.VEHICLE);

    private final BillHead head;
    private final Defaults defaults;
    private final Activities activities;
    private final @Nullable LocalDate dayZero;

    /** @param dayZero from which the file's serial numbers count days; null where it does not say */
    RowReading(BillHead head, Defaults defaults, Activities activities, @Nullable LocalDate dayZero) {
        this.head = head;
        this.defaults = defaults;
        this.activities = activities;
        this.dayZero = dayZero;
    }

    BillRow read(Line line) {
        var errors = new ArrayList<Notice>();
        var cells = line.cells();
        TEXTS.stream()
                .filter(it -> head.cell(cells, it).length() > LONGEST)
                .forEach(it -> errors.add(
                        error("too-long", line, it, "At most " + LONGEST + " characters.", LONGEST + " 文字までです。")));
        head.at().keySet().stream()
                .filter(it -> head.flaw(line, it) == Line.Flaw.NOT_CALCULATED)
                .sorted()
                .forEach(it -> errors.add(error(
                        "formula-without-value",
                        line,
                        it,
                        "The cell holds a formula that was never calculated. Open the workbook, save it, and send it again.",
                        "計算されていない数式のセルです。Excel で開いて保存し直してから送ってください。")));
        var period = new PeriodReading(head, dayZero, errors).read(line);
        var yen = number(line, Column.YEN, false, errors);
        var activity = head.cell(cells, Column.ACTIVITY);
        var isOfTolls = head.has(Column.YEN) && !head.has(Column.QUANTITY);
        var isYenAlone = isOfTolls || yen != null && isBlank(cells) && saysNothingOfFuel(activity);
        var quantity = isYenAlone ? yen : number(line, Column.QUANTITY, true, errors);
        return new BillRow(
                line.number(),
                either(head.cell(cells, Column.SITE), defaults.site()),
                either(activity, isOfTolls ? "toll" : defaults.activity()),
                either(head.cell(cells, Column.SUPPLIER), defaults.supplier()),
                either(head.cell(cells, Column.MENU), defaults.menu()),
                period,
                quantity,
                isYenAlone ? Unit.YEN.text() : unit(cells),
                yen,
                head.cell(cells, Column.SLIP),
                head.cell(cells, Column.VEHICLE),
                errors);
    }

    private boolean isBlank(List<String> cells) {
        return BillNumber.of(head.cell(cells, Column.QUANTITY)) instanceof BillNumber.Missing;
    }

    /** The tolls on a fuel card, and what else is bought at the pump: they have a price, and no amount that counts. */
    private boolean saysNothingOfFuel(String activity) {
        var named = activities.named(activity);
        return !named.isEmpty()
                && named.stream()
                        .allMatch(it -> it.carrier() == Activity.Carrier.NO_QUANTITY
                                || it.carrier() == Activity.Carrier.NOT_A_FUEL);
    }

    private String unit(List<String> cells) {
        var named = head.unit() == null
                ? defaults.unit()
                : Objects.requireNonNull(head.unit()).text();
        return either(head.cell(cells, Column.UNIT), named);
    }

    private @Nullable BigDecimal number(Line line, Column column, boolean isNeeded, List<Notice> errors) {
        var flaw = head.flaw(line, column);
        if (flaw == Line.Flaw.MERGED) {
            if (isNeeded) {
                errors.add(error(
                        "merged-cell",
                        line,
                        column,
                        "The cell is one with the cell above, and a quantity is not for two rows. Take the cells apart, and"
                                + " write the quantity of each row.",
                        "上の行と結合されたセルです。結合を解除し、行ごとの数量を書いてください。"));
            }
            return null;
        }
        if (flaw == Line.Flaw.NOT_CALCULATED) {
            return null; // told already
        }
        return switch (BillNumber.of(head.cell(line.cells(), column))) {
            case BillNumber.Good(var value) -> value;
            case BillNumber.Missing() -> {
                if (isNeeded) {
                    errors.add(error(
                            "missing",
                            line,
                            column,
                            "Write the quantity. Empty is not nought.",
                            "数量を書いてください。空欄は0ではありません。"));
                }
                yield null;
            }
            case BillNumber.Bad(var code, var text) -> {
                errors.add(error(code, line, column, text.en(), text.ja()));
                yield null;
            }
        };
    }

    private Notice error(String code, Line line, Column column, String en, String ja) {
        return Notice.error(code, line.number() + ":" + head.letters(column), en, ja, null);
    }

    private static String either(String own, String instead) {
        return own.isEmpty() ? instead : own;
    }
}

package musubi.adapters.emissions.bill.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** The rows of a sheet as lines of text: days as days, numbers in full, and merged cells with the text of the first. */
final class SheetLines {

    /** As many digits as a spreadsheet means; those beyond come of binary fractions (0.30000000000000004). */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal LATEST = new BigDecimal("200000");
    private static final int WIDEST = 30;
    private static final int MINUTES = 24 * 60;
    private static final int LONGEST = 2_000;

    private final SheetFacts facts;
    private final LocalDate dayZero;
    private final Map<Integer, Lent> lent = new HashMap<>();

    /** A text that stands for a column down to a line. */
    private record Lent(String text, int last) {}

    SheetLines(SheetFacts facts, LocalDate dayZero) {
        this.facts = facts;
        this.dayZero = dayZero;
    }

    /** Rows come in their order. */
    Line line(Row row) {
        var number = row.getRowNum();
        var cells = new ArrayList<String>();
        var flaws = new HashMap<Integer, Line.Flaw>();
        for (var column = 0; column < Math.min(row.getCellCount(), SheetFacts.WIDEST); column++) {
            cells.add(row.getOptionalCell(column).map(this::text).orElse(""));
            if (facts.isNotCalculated(number, column)) {
                flaws.put(column, Line.Flaw.NOT_CALCULATED);
            }
        }
        borrow(number, cells, flaws);
        for (var merge : facts.mergesFrom(number)) {
            if (merge.column() < cells.size()) {
                lent.put(merge.column(), new Lent(cells.get(merge.column()), merge.last()));
            }
        }
        return new Line(number, cells, row.isHidden(), flaws);
    }

    private void borrow(int number, List<String> cells, Map<Integer, Line.Flaw> flaws) {
        lent.values().removeIf(it -> it.last() < number);
        lent.forEach((column, it) -> {
            while (cells.size() <= column) {
                cells.add("");
            }
            if (cells.get(column).isBlank()) {
                cells.set(column, it.text());
                flaws.put(column, Line.Flaw.MERGED);
            }
        });
    }

    private String text(Cell cell) {
        var text = cell.getValue() instanceof BigDecimal number
                ? number(number, DateFormat.of(cell.getDataFormatId(), cell.getDataFormatString()))
                : cell.getType() == CellType.ERROR && cell.getValue() == null
                        ? String.valueOf(cell.getRawValue())
                        : cell.getText();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private String number(BigDecimal number, DateFormat format) {
        if (Math.abs((long) number.precision() - number.scale()) > WIDEST) {
            return number.toString(); // 1E+999999999 is no number of a bill, and is never written out
        }
        return switch (format) {
            case DAY ->
                number.compareTo(BigDecimal.ONE) >= 0 && number.compareTo(LATEST) < 0
                        ? dayZero.plusDays(number.longValue()).toString()
                        : plain(number);
            case TIME -> number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0 ? time(number) : plain(number);
            case NUMBER -> plain(number);
        };
    }

    private static String time(BigDecimal ofDay) {
        var minutes = ofDay.multiply(BigDecimal.valueOf(MINUTES))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static String plain(BigDecimal number) {
        return number.round(DIGITS).stripTrailingZeros().toPlainString();
    }
}

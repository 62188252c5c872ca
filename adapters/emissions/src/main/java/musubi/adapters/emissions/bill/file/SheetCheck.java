package musubi.adapters.emissions.bill.file;

import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet through before its values are read: that no cell stands where none can be, refers to a text that is not there or is one
 * of too many formulas over ranges, each of which would cost the reader of values more than it may; and what it says of merged cells.
 */
final class SheetCheck {

    private static final int MOST_RANGES = 1_000;
    private static final int MOST_SHARED = 20_000;
    private static final int MOST_MERGES = 100_000;
    private static final int LONGEST_NUMBER = 400;

    /** Cells, and places before cells in their lines. */
    private static final long MOST_CELLS = 50_000_000;

    private final XMLStreamReader xml;
    private final SheetFacts facts = new SheetFacts();
    private int highestText = -1;
    private int ranges;
    private int shared;
    private int merges;
    private long cells;
    private int line;
    private int column;

    SheetCheck(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @param highestText the number of the last shared text that a cell refers to, or -1 */
    record Checked(SheetFacts facts, int highestText) {}

    /** The reader stands on the sheet's own element. */
    Checked check() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> row();
                    case "c" -> cell();
                    case "mergeCell" -> merge();
                    default -> {}
                }
            }
        }
        return new Checked(facts, highestText);
    }

    private void row() throws XMLStreamException {
        var number = xml.getAttributeValue(null, "r");
        line = number == null
                ? line + 1
                : Objects.requireNonNull(place("A" + number)).line();
        column = 0;
    }

    private void count(CellPlace place) throws XMLStreamException {
        cells += Math.max(place.column() + 1 - column, 1);
        column = place.column() + 1;
        if (cells > MOST_CELLS) {
            throw new XMLStreamException("too many cells");
        }
    }

    private void cell() throws XMLStreamException {
        var name = xml.getAttributeValue(null, "r");
        var place = name == null ? new CellPlace(Math.max(line, 1), column) : place(name);
        count(place);
        var type = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
        if (!List.of("n", "s", "b", "e", "str", "inlineStr").contains(type)) {
            throw new XMLStreamException("a cell of no known type");
        }
        var hasFormula = false;
        var value = (String) null;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("f")) {
                hasFormula = true;
                range();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("v")) {
                value = xml.getElementText();
            }
        }
        if (type.equals("n") && value != null && value.length() > LONGEST_NUMBER) {
            throw new XMLStreamException("a number that has no end");
        }
        if (type.equals("s") && value != null && !value.isEmpty()) {
            highestText = Math.max(highestText, number(value));
        }
        if (hasFormula && !type.equals("str") && (value == null || value.isEmpty())) {
            facts.addNotCalculated(place);
        }
    }

    private void range() throws XMLStreamException {
        var kind = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "");
        if (kind.equals("array") && ++ranges > MOST_RANGES
                || kind.equals("shared") && xml.getAttributeValue(null, "ref") != null && ++shared > MOST_SHARED) {
            throw new XMLStreamException("too many formulas over ranges");
        }
    }

    /** Across columns the first cell's value is its own; down the lines it is that of all. */
    private void merge() throws XMLStreamException {
        var ends = Objects.requireNonNullElse(xml.getAttributeValue(null, "ref"), "")
                .split(":", 2);
        var first = place(ends[0]);
        var last = ends.length == 2 ? place(ends[1]) : first;
        if (++merges > MOST_MERGES) {
            throw new XMLStreamException("too many merged cells");
        }
        if (last.line() > first.line()) {
            facts.add(new SheetFacts.Merge(first.line(), last.line(), first.column()));
        }
    }

    private static CellPlace place(String name) throws XMLStreamException {
        var place = CellPlace.of(name);
        if (place == null) {
            throw new XMLStreamException("a cell where no sheet has one");
        }
        return place;
    }

    private static int number(@Nullable String text) throws XMLStreamException {
        if (text == null || !text.matches("\\d{1,8}")) {
            throw new XMLStreamException("a cell with a text that is not there");
        }
        return Integer.parseInt(text);
    }
}

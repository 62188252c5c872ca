package musubi.adapters.emissions.bill.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a sheet says beside the values of its cells: which are one with others, and which no program has calculated. */
final class SheetFacts {

    /** Columns beyond it are read by nobody. */
    static final int WIDEST = 256;

    private final Map<Integer, List<Merge>> merges = new HashMap<>();
    private final BitSet notCalculated = new BitSet();

    /** Cells of one column that are one, lines from 1 and column from 0. */
    record Merge(int first, int last, int column) {}

    void add(Merge merge) {
        merges.computeIfAbsent(merge.first(), _ -> new ArrayList<>()).add(merge);
    }

    /** Those that begin in this line. */
    List<Merge> mergesFrom(int line) {
        return merges.getOrDefault(line, List.of());
    }

    void addNotCalculated(CellPlace place) {
        if (place.column() < WIDEST) {
            notCalculated.set(place.line() * WIDEST + place.column());
        }
    }

    boolean isNotCalculated(int line, int column) {
        return notCalculated.get(line * WIDEST + column);
    }
}

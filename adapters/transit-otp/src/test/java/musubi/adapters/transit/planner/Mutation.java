package musubi.adapters.transit.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A feed with one thing wrong.
 *
 * @param name what was done, and where
 */
record Mutation(String name, Map<String, String> files) {

    /** What is put into the cells of the second row of each column, one after the other. */
    private static final List<String> VALUES = List.of(
            "", "x", "-1", "0", "1", "2", "9", "99999", "nowhere", "25:61:00", "\"a\nb\"", "12:00:00", "19000101");

    /** Every mutation of every table, line and column; the same list for the same feed. */
    static List<Mutation> all(SequencedMap<String, String> feed) {
        var all = new ArrayList<Mutation>();
        feed.forEach((table, text) -> all.addAll(of(table, text, feed)));
        return all;
    }

    private static List<Mutation> of(String table, String content, SequencedMap<String, String> feed) {
        var rows = Arrays.stream(content.split("\n")).map(Mutation::cells).toList();
        var its = new ArrayList<Mutation>();
        its.add(with(feed, table, "no file", null));
        its.add(with(feed, table, "no bytes", ""));
        its.add(with(feed, table, "header alone", text(rows.subList(0, 1))));
        its.add(with(feed, table, "first row twice", text(rows) + text(rows.subList(1, 2))));
        its.add(with(
                feed,
                table,
                "short rows",
                text(rows.stream()
                        .map(it -> it == rows.getFirst() ? it : it.subList(0, it.size() - 1))
                        .toList())));
        for (var row = 1; row < rows.size(); row++) {
            its.add(with(feed, table, "without row " + row, text(without(rows, row))));
        }
        for (var column = 0; column < rows.getFirst().size(); column++) {
            var at = column;
            var field = rows.getFirst().get(at);
            its.add(with(
                    feed,
                    table,
                    "without " + field,
                    text(rows.stream().map(it -> without(it, at)).toList())));
            if (rows.size() > 2) {
                its.add(with(
                        feed,
                        table,
                        "row 1 as row 2 in " + field,
                        text(changed(rows, 1, at, rows.get(2).get(at)))));
                its.add(with(
                        feed,
                        table,
                        "row 2 twice but for " + field,
                        text(rows)
                                + text(List.of(changed(rows, 2, at, rows.get(1).get(at))
                                        .get(2)))));
            }
            for (var value : VALUES) {
                for (var row : rows.size() > 2 ? List.of(1, 2) : List.of(1)) {
                    its.add(with(
                            feed,
                            table,
                            field + " = " + value + " in row " + row,
                            text(changed(rows, row, at, value))));
                }
            }
        }
        return its;
    }

    private static Mutation with(
            SequencedMap<String, String> feed,
            String table,
            String what,
            @org.jspecify.annotations.Nullable String text) {
        var files = new LinkedHashMap<>(feed);
        if (text == null) {
            files.remove(table);
        } else {
            files.put(table, text);
        }
        return new Mutation(table + ": " + what.replace("\n", "⏎"), files);
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }

    private static <T> List<T> without(List<T> list, int at) {
        var fewer = new ArrayList<>(list);
        fewer.remove(at);
        return fewer;
    }

    private static List<List<String>> changed(List<List<String>> rows, int row, int column, String value) {
        var all = new ArrayList<>(rows);
        var cells = new ArrayList<>(rows.get(row));
        cells.set(column, value);
        all.set(row, cells);
        return all;
    }

    private static String text(List<List<String>> rows) {
        return rows.stream().map(it -> String.join(",", it)).collect(Collectors.joining("\n", "", "\n"));
    }
}

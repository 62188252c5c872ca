package musubi.adapters.transit.gtfs.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import musubi.hub.message.Notice;
import musubi.hub.message.Severity;
import musubi.hub.message.Text;

/**
 * What was found in one feed. The same defect of the same column is one notice with a count, its first lines and some
 * values: a feed with a hundred thousand wrong rows gives one sentence, not a hundred thousand.
 */
public final class Findings {

    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 60;

    private final Map<Group, Tally> tallies = new LinkedHashMap<>();

    private record Group(Defect defect, String file, String field) {}

    private static final class Tally {
        private final List<Long> lines = new ArrayList<>(EXAMPLES);
        private final SequencedSet<String> values = new LinkedHashSet<>();
        private long count;
    }

    /** Of a whole file. */
    public void add(Defect defect, String file, String value) {
        add(defect, file, "", 0, value, 1);
    }

    /** Of a whole file, so many times. */
    public void add(Defect defect, String file, String value, long count) {
        add(defect, file, "", 0, value, count);
    }

    /** Of one cell. */
    public void add(Defect defect, Row row, String field, String value) {
        add(defect, row.file(), field, row.line(), value, 1);
    }

    /** Of one cell, met earlier. */
    public void add(Defect defect, String file, String field, long line, String value) {
        add(defect, file, field, line, value, 1);
    }

    private void add(Defect defect, String file, String field, long line, String value, long count) {
        var tally = tallies.computeIfAbsent(new Group(defect, file, field), _ -> new Tally());
        tally.count += count;
        if (line > 0 && tally.lines.size() < EXAMPLES) {
            tally.lines.add(line);
        }
        if (!value.isEmpty() && tally.values.size() < EXAMPLES) {
            tally.values.add(value.length() > LONGEST_EXAMPLE ? value.substring(0, LONGEST_EXAMPLE) + "…" : value);
        }
    }

    public boolean anyError() {
        return tallies.keySet().stream().anyMatch(it -> it.defect.severity() == Severity.ERROR);
    }

    /** The worst first, else in the order in which they were found. */
    public List<Notice> notices() {
        return tallies.entrySet().stream()
                .map(it -> notice(it.getKey(), it.getValue()))
                .sorted(java.util.Comparator.comparing(Notice::severity))
                .toList();
    }

    private static Notice notice(Group group, Tally tally) {
        var defect = group.defect;
        var place = group.file
                + (tally.lines.isEmpty() ? "" : ":" + tally.lines.getFirst())
                + (group.field.isEmpty() ? "" : "/" + group.field);
        var values = String.join(", ", tally.values);
        var lines = tally.lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        var many = tally.count > 1;
        var en = defect.en().replace("{}", values)
                + (many
                        ? " Found %d times".formatted(tally.count)
                                + (lines.isEmpty() ? "." : ", first in lines " + lines + ".")
                        : "");
        var ja = defect.ja().replace("{}", values)
                + (many ? "全%d件".formatted(tally.count) + (lines.isEmpty() ? "。" : "(最初は%s行目)。".formatted(lines)) : "");
        return new Notice(defect.code(), defect.severity(), place, new Text(en, ja), defect.clause());
    }
}

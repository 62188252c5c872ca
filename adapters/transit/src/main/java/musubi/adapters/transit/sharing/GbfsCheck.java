package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import musubi.hub.message.Notice;
import musubi.hub.message.Severity;

/** Holds a file against the table of GBFS 3.0, {@code gbfs.csv}: what is missing, and what is not as it must be. */
final class GbfsCheck {

    /** More of them tell nothing new. */
    private static final int MOST = 50;

    private static final GbfsType TIME = GbfsType.of("time");
    private static final GbfsType COUNT = GbfsType.of("count");
    private static final GbfsType OBJECT = GbfsType.of("object");

    private final Map<String, List<Rule>> rules;

    private GbfsCheck(Map<String, List<Rule>> rules) {
        this.rules = rules;
    }

    /** @param path its steps, the last of them {@code []} where it is about each entry of a list */
    private record Rule(String file, List<String> path, GbfsType type, boolean required) {}

    static GbfsCheck load() {
        try (var csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(
                        Objects.requireNonNull(GbfsCheck.class.getResourceAsStream("gbfs.csv")),
                        StandardCharsets.UTF_8)) {
            return new GbfsCheck(csv.stream().map(GbfsCheck::rule).collect(Collectors.groupingBy(Rule::file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read gbfs.csv", e);
        }
    }

    private static Rule rule(NamedCsvRecord row) {
        var path = row.getField("path").replace("[]", "/[]").split("/");
        return new Rule(
                row.getField("file"),
                List.of(path),
                GbfsType.of(row.getField("type")),
                row.getField("required").equals("yes"));
    }

    void check(GbfsName name, ObjectNode file, List<Notice> notices) {
        var found = new Found(name, notices);
        found.value(file.path("last_updated"), name.file() + "/last_updated", TIME, true);
        found.value(file.path("ttl"), name.file() + "/ttl", COUNT, true);
        found.value(file.path("data"), name.file() + "/data", OBJECT, true);
        rules.getOrDefault(name.word(), List.of()).forEach(rule -> found.walk(file, rule, 0, name.file()));
    }

    /** What was found in one file. */
    private record Found(GbfsName name, List<Notice> notices) {

        void walk(JsonNode node, Rule rule, int step, String place) {
            if (step == rule.path.size()) {
                value(node, place, rule.type, rule.required);
            } else if (rule.path.get(step).equals("[]")) {
                if (node.isArray()) {
                    for (var at = 0; at < node.size() && !isFull(); at++) {
                        walk(node.get(at), rule, step + 1, place + "/" + at);
                    }
                }
            } else if (node.isObject()) { // what is none is told where it itself is looked at
                walk(node.path(rule.path.get(step)), rule, step + 1, place + "/" + rule.path.get(step));
            }
        }

        void value(JsonNode node, String place, GbfsType type, boolean required) {
            var absent = node instanceof MissingNode || node.isNull();
            if (isFull() || (absent ? !required : type.fits().test(node))) {
                return;
            }
            var wanted = type.wanted();
            notices.add(Notice.error(
                    absent ? "gbfs-missing" : "gbfs-value",
                    place,
                    (absent ? "Missing: " : "Not as it must be: ") + "expected " + wanted.en() + ".",
                    (absent ? "必須項目がありません: " : "値が正しくありません: ") + wanted.ja() + "が必要です。",
                    "GBFS 3.0, " + name.file()));
        }

        private boolean isFull() {
            return notices.stream()
                            .filter(it -> it.severity() == Severity.ERROR)
                            .count()
                    >= MOST;
        }
    }
}

package musubi.adapters.emissions.factors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code edition.yaml}: every member that it has to have, and none that it does not know. */
final class EditionHead {

    static final String FILE = "edition.yaml";

    private static final Set<String> OPTIONAL = Set.of("fiscalYear", "supersedes", "provisional");
    private static final Set<String> REQUIRED = Set.of(
            "id",
            "series",
            "revision",
            "published",
            "titleEn",
            "titleJa",
            "source",
            "document",
            "url",
            "licenceNotice",
            "processedBy");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DAY = Pattern.compile("(19|20)\\d\\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final int LONGEST = 500;
    private static final int LONGEST_ID = 60;

    private final Map<String, Object> members;
    private final Findings findings;

    private EditionHead(Map<String, Object> members, Findings findings) {
        this.members = members;
        this.findings = findings;
    }

    /** @return null where it is not even a list of members; the findings say why */
    static @Nullable Edition read(String yaml, List<Factor> factors, Findings findings) {
        var members = members(yaml, findings);
        return members == null ? null : new EditionHead(members, findings).edition(factors);
    }

    @SuppressWarnings("unchecked") // the shape of YAML is known only by looking
    private static @Nullable Map<String, Object> members(String yaml, Findings findings) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            if (new Yaml(new SafeConstructor(options)).load(yaml) instanceof Map<?, ?> map) {
                return (Map<String, Object>) map;
            }
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            findings.error(
                    "not-yaml",
                    FILE + ":" + line,
                    "This line is no YAML, or says something twice.",
                    "この行は YAML として読めないか、重複しています。");
            return null;
        } catch (YAMLException _) {
            findings.error("not-yaml", FILE, "The file is no YAML.", "YAML として読めません。");
            return null;
        }
        findings.error("not-yaml", FILE, "The file has no lines 'name: value'.", "「名前: 値」の行がありません。");
        return null;
    }

    private Edition edition(List<Factor> factors) {
        members.keySet().stream()
                .map(String::valueOf)
                .filter(it -> !REQUIRED.contains(it) && !OPTIONAL.contains(it))
                .forEach(it -> findings.error(
                        "unknown-member",
                        FILE + "/" + cut(it),
                        "Nothing has this name. Delete the line.",
                        "この項目はありません。行を消してください。"));
        var id = text("id");
        if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
            findings.error(
                    "not-an-id",
                    FILE + "/id",
                    "Write lower-case words and digits with hyphens.",
                    "英小文字と数字をハイフンでつないでください。");
        }
        var series = Series.find(text("series")).orElse(null);
        if (series == null) {
            var all = Stream.of(Series.values()).map(Series::text).toList();
            findings.error(
                    "no-such-series",
                    FILE + "/series",
                    "A series is one of " + all + ".",
                    "series は " + all + " のいずれかです。");
            series = Series.FUELS;
        }
        var published = text("published");
        if (!DAY.matcher(published).matches()) {
            findings.error(
                    "not-a-day",
                    FILE + "/published",
                    "Write \"2026-06-04\", \"2026-06\" or \"2026\".",
                    "\"2026-06-04\"、\"2026-06\"、\"2026\" の形で書いてください。");
        }
        return new Edition(
                id,
                series,
                year(series),
                number("revision", 1, 99),
                published,
                Boolean.TRUE.equals(members.get("provisional")),
                members.get("supersedes") instanceof String earlier ? cut(earlier) : "",
                new Text(orDash(text("titleEn")), orDash(text("titleJa"))),
                text("source"),
                text("document"),
                text("url"),
                text("licenceNotice"),
                text("processedBy"),
                factors);
    }

    private @Nullable Integer year(Series series) {
        if (series.isYearly()) {
            return number("fiscalYear", 2000, 2100);
        }
        if (members.containsKey("fiscalYear")) {
            findings.error(
                    "no-year",
                    FILE + "/fiscalYear",
                    "This series is of no fiscal year. Delete the line.",
                    "この series に年度はありません。行を消してください。");
        }
        return null;
    }

    private int number(String name, int from, int to) {
        if (members.get(name) instanceof Integer number && number >= from && number <= to) {
            return number;
        }
        findings.error(
                "not-a-number",
                FILE + "/" + name,
                "Write a whole number from " + from + " to " + to + ".",
                from + " から " + to + " の整数を書いてください。");
        return from;
    }

    private String text(String name) {
        if (members.get(name) instanceof String text && !text.isBlank() && text.length() <= LONGEST) {
            return text.strip();
        }
        findings.error(
                "required-missing",
                FILE + "/" + name,
                "Write '" + name + ": \"…\"', at most " + LONGEST + " characters.",
                "「" + name + ": \"…\"」を " + LONGEST + " 文字以内で書いてください。");
        return "";
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static String cut(String text) {
        return text.length() > LONGEST_ID ? text.substring(0, LONGEST_ID) : text;
    }
}

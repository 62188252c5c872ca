package musubi.conformance.transit;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule about static feeds, seen from outside: a feed that breaks it is told so, under its code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticRulesTest extends City {

    /** Refuses every feed that has it: nothing is to be built of the feeds of this test. */
    private static final String BROKEN = "level_id,level_index\nL,下\n";

    private static final SequencedMap<String, Map<String, String>> FEEDS = feeds();

    private String operator = "";
    private String told = "";

    static List<String> rules() {
        return FEEDS.keySet().stream()
                .filter(it -> !it.equals("good") && !it.equals("told"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @Claim(value = "A feed that breaks the rule {} is told so", standard = "GTFS 2026", clause = "{}")
    void whoBreaksARuleIsTold(String code) {
        var files = new LinkedHashMap<>(feed(code));
        files.put("levels.txt", BROKEN);

        var answer = push(operator(), files);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/notices").findValuesAsText("code")).contains(code);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "trips-without-shape",
                "wheelchair-unknown",
                "stop_too_far_from_shape",
                "fast_travel_between_consecutive_stops",
                "station-without-place",
                "translations-rewritten",
                "translation-contradicts",
                "translation-unused",
                "translation-empty",
                "file-misspelt",
                "patterns-added",
                "feed-info-added",
                "transfer-stops-filled",
                "ic-fares-added",
                "fare-rule-not-carried",
                "gtfs-jp-version"
            })
    @Claim(
            value = "What riders notice and what is normalised is told of a feed that is taken: {}",
            standard = "GTFS-JP",
            clause = "{}")
    void whatIsTakenIsToldToo(String code) {
        var report = json(city.get("/transit/feeds/" + taken() + "/report"));

        assertThat(report.at("/quality/0/notices").findValuesAsText("code")).contains(code);
        assertThat(report.at("/quality/0/score").asInt()).isBetween(1, 99);
        assertThat(report.at("/quality/0/counts/error").asInt()).isZero();
    }

    private String operator() {
        operator = operator.isEmpty() ? enrolled("rules") : operator;
        return operator;
    }

    /** The operator whose feed is taken; it sends it once. */
    private String taken() {
        if (told.isEmpty()) {
            var sender = enrolled("told");
            var answer = push(sender, feed("told"));
            assertThat(answer.statusCode())
                    .as(new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(201);
            told = sender;
        }
        return told;
    }

    private String enrolled(String prefix) {
        var sender = Partners.fresh(prefix);
        new Partners(city).enrol(sender, "operator", "transit/*", "transit:feeds.write");
        return sender;
    }

    private HttpResponse<byte[]> push(String operator, Map<String, String> files) {
        var members = new LinkedHashMap<String, byte[]>();
        files.forEach((name, text) -> members.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return city.put("/transit/feeds/" + operator + "/gtfs.zip", operator, "application/zip", Zips.close(members));
    }

    /** The good feed with the files of the case in place of its own; one without a line goes. */
    private static Map<String, String> feed(String name) {
        var files = new LinkedHashMap<>(Objects.requireNonNull(FEEDS.get("good")));
        files.putAll(Objects.requireNonNull(FEEDS.get(name)));
        files.values().removeIf(String::isEmpty);
        return files;
    }

    private static SequencedMap<String, Map<String, String>> feeds() {
        var feeds = new LinkedHashMap<String, Map<String, String>>();
        var files = new LinkedHashMap<String, List<String>>();
        var name = "";
        for (var line : lines()) {
            if (line.startsWith("== ")) {
                name = line.substring(3);
                files = new LinkedHashMap<>();
            } else if (line.startsWith("-- ")) {
                files.put(line.substring(3), new ArrayList<>());
            } else if (!files.isEmpty()) {
                files.lastEntry().getValue().add(line);
            }
            if (!name.isEmpty()) {
                feeds.put(name, texts(files));
            }
        }
        return feeds;
    }

    private static Map<String, String> texts(SequencedMap<String, List<String>> files) {
        var texts = new LinkedHashMap<String, String>();
        files.forEach((name, lines) -> texts.put(name, lines.isEmpty() ? "" : String.join("\n", lines) + "\n"));
        return texts;
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(StaticRulesTest.class.getResourceAsStream("/transit/static-rules.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

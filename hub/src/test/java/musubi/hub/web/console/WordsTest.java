package musubi.hub.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WordsTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.-]+)[}(]");

    /** What is done to whom, where it is written into the audit: one of two names, or one alone. */
    private static final Pattern ACT = Pattern.compile(
            "\\b(?:write|written|own|allow|Reading)\\(\\s*\\w+,\\s*(?:HubFormats\\.(?:REGISTER|AUDIT|ACCOUNT),\\s*)?"
                    + "(?:enabled\\s*\\?\\s*\"([a-z-]+)\"\\s*:\\s*)?\"([a-z]+[a-z-]*)\"");

    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

    private final Words english = words(Locale.ENGLISH);
    private final Words japanese = words(Locale.JAPANESE);

    @Test
    void bothLanguagesHaveTheSameKeysAndThePlacesForValues() throws IOException {
        for (var words : List.of("/messages", "/messages/people")) {
            var en = bundle(words + ".properties");
            var ja = bundle(words + "_ja.properties");

            assertThat(ja.keySet()).isEqualTo(en.keySet());
            assertThat(en.keySet())
                    .allSatisfy(key -> assertThat(places(ja.getString(key))).isEqualTo(places(en.getString(key))));
        }
    }

    @Test
    void whateverATemplateSaysStandsInTheBundle() throws IOException {
        var known = new HashSet<>(bundle("/messages.properties").keySet());
        known.addAll(bundle("/messages/people.properties").keySet());
        var said = templates().values().stream()
                .flatMap(it -> KEY.matcher(it).results())
                .map(it -> it.group(1))
                .toList();

        assertThat(said).hasSizeGreaterThan(100);
        assertThat(known).containsAll(said);
    }

    @Test
    void whateverIsWrittenDownOfOperatorsAndPeopleHasAWord() throws IOException {
        var acts = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/musubi/hub/web"))) {
            for (var source :
                    sources.filter(it -> it.toString().endsWith(".java")).toList()) {
                ACT.matcher(Files.readString(source)).results().forEach(it -> {
                    acts.add("what." + it.group(2));
                    Optional.ofNullable(it.group(1)).ifPresent(other -> acts.add("what." + other));
                });
            }
        }

        assertThat(acts).contains("what.disable-client", "what.rotate", "what.change-password");
        assertThat(bundle("/messages.properties").keySet()).containsAll(acts);
    }

    @Test
    void everyPageFitsASmallWindow() throws IOException {
        var frame = "th:replace=\"~{console/layout :: page(";
        var pages = new HashMap<>(templates());
        pages.remove("console/parts.html");

        assertThat(pages).hasSizeGreaterThan(15).allSatisfy((name, page) -> assertThat(page)
                .containsAnyOf(frame, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"));
    }

    /** What stands in the hub's own templates, by their names. */
    private static Map<String, String> templates() throws IOException {
        var found = new HashMap<String, String>();
        for (var folder : List.of("console", "people", "api")) {
            for (var template : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:/templates/" + folder + "/*.html")) {
                found.put(
                        folder + "/" + template.getFilename(),
                        new String(template.getContentAsByteArray(), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    @Test
    void timesAreThoseOfTheCityWithUtcAtHand() {
        assertThat(english.time(NOON)).isEqualTo("2026-11-24 12:00:00");
        assertThat(english.utc(NOON)).isEqualTo("2026-11-24 03:00:00 UTC");
    }

    @Test
    void agesAndLengthsAreSaidInTheLargestUnitThatFits() {
        assertThat(List.of(
                        english.age(NOON.minusSeconds(3)),
                        english.age(NOON.minusSeconds(180)),
                        japanese.age(NOON.minusSeconds(7200)),
                        japanese.age(NOON.minusSeconds(200_000)),
                        japanese.age(null)))
                .containsExactly("3 s", "3 min", "2 時間", "2 日", "–");
        assertThat(List.of(
                        english.length(420),
                        english.length(123_456),
                        english.length(1_500_000),
                        japanese.length(90_000_000)))
                .containsExactly("0.4 ms", "123 ms", "1.5 s", "1 分 30 秒");
    }

    @Test
    void sizesCountsAndSharesAreSaidAsTheReaderWritesNumbers() {
        assertThat(List.of(
                        english.size(0),
                        english.size(1023),
                        english.size(1024),
                        english.size(150 * 1024),
                        english.size(5 << 20),
                        japanese.size(1_572_864)))
                .containsExactly("0 B", "1,023 B", "1 kB", "150 kB", "5 MB", "1.5 MB");
        assertThat(List.of(
                        english.count(1_234_567),
                        japanese.count(1_234_567),
                        english.percent(0.0123),
                        english.percent(1)))
                .containsExactly("1,234,567", "1,234,567", "1.2%", "100%");
        assertThat(english.hour(NOON)).isEqualTo("12:00");
    }

    @Test
    void whatLiesAheadIsNowAndNotMinusThreeSecondsAgo() {
        assertThat(english.age(NOON.plusSeconds(3))).isEqualTo("0 s");
    }

    @Test
    void theJournalsWordsAreTranslatedAndUnknownOnesKept() {
        assertThat(japanese.word("state", "PARKED")).isEqualTo("保留");
        assertThat(japanese.word("step", "levitate")).isEqualTo("levitate");
    }

    private static Words words(Locale locale) {
        return new Words(ConsoleConfiguration.messageSource(), locale, ZoneId.of("Asia/Tokyo"), NOON);
    }

    private static PropertyResourceBundle bundle(String name) throws IOException {
        try (var in = WordsTest.class.getResourceAsStream(name)) {
            return new PropertyResourceBundle(java.util.Objects.requireNonNull(in));
        }
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .sorted()
                .toList();
    }
}

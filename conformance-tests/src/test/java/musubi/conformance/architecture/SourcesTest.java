package musubi.conformance.architecture;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import musubi.conformance.Claim;
import musubi.conformance.Project;
import org.junit.jupiter.api.Test;

@Claim(value = "Sources are short, speak of the project alone, and explain themselves", standard = "Musubi")
class SourcesTest {

    private static final int LONGEST = 200;
    private static final int LONGEST_TEST = 400;
    private static final int MEDIAN = 60;

    /** Hosts that stand in names: namespaces and canonical addresses of standards, which nothing fetches. */
    private static final Set<String> HOSTS_IN_NAMES = Set.of(
            "fsf.org", // in the texts of the LGPL and the GPL, which the assembly carries
            "www.gnu.org",
            "scripts.sil.org", // in the text of the OFL, which lies beside the fonts of reports
            "www.w3.org",
            "schemas.openxmlformats.org",
            "purl.org", // vocabularies, licences and standards that the catalogue names
            "xmlns.com",
            "spdx.org",
            "publications.europa.eu",
            "www.iana.org",
            "creativecommons.org",
            "json-schema.org", // the dialect of a schema
            "gtfs.org",
            "gbfs.org",
            "spec.graphql.org",
            "fhir-registry.smarthealthit.org",
            "maven.apache.org",
            "www.apache.org",
            "hl7.org",
            "terminology.hl7.org",
            "jpfhir.jp",
            "loinc.org",
            "unitsofmeasure.org",
            "snomed.info",
            "medis.or.jp",
            "policies.env.go.jp", // where published emission factors stand
            "www.env.go.jp",
            "www.ipcc.ch",
            "www.thymeleaf.org");

    private static final Pattern HOST = Pattern.compile("https?://([a-zA-Z0-9.-]+\\.[a-zA-Z]{2,})");
    private static final Pattern OUR_OWN_HOST =
            Pattern.compile("(.*\\.)?(example(\\.(com|org|net|jp))?|localhost|invalid|test)");

    // Put together here, so that this file does not find itself.
    private static final List<String> UNWANTED =
            List.of("TO" + "DO", "FIX" + "ME", "XX" + "X:", "../" + "shared", "/wo" + "rk/");

    private static final Project PROJECT = Project.here();

    @Test
    void noClassIsLongerThanAScreenOrThree() {
        assertThat(longerThan(LONGEST, "/src/main/"))
                .as("a class has at most %s lines: split it by noun, not by layer", LONGEST)
                .isEmpty();
    }

    @Test
    void noTestTellsMoreThanOneStory() {
        assertThat(longerThan(LONGEST_TEST, "/src/test/"))
                .as("a test class has at most %s lines: split it by what it tells of", LONGEST_TEST)
                .isEmpty();
    }

    @Test
    void halfOfTheClassesFitOnOneScreen() {
        var lengths = lengths(javaFiles().filter(file -> file.toString().contains("/src/main/"))).values().stream()
                .sorted()
                .toList();

        assertThat(lengths).isNotEmpty();
        assertThat(lengths.get(lengths.size() / 2))
                .as("the median length of a class")
                .isLessThanOrEqualTo(MEDIAN);
    }

    @Test
    void everyPackageSpellsItsNulls() {
        var without = javaFiles()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !isNullMarked(folder))
                .map(PROJECT::name)
                .toList();

        assertThat(without)
                .as("every package has a package-info.java with @NullMarked")
                .isEmpty();
    }

    @Test
    void everyModuleExplainsItself() {
        var without = PROJECT.modules().stream()
                .filter(module -> !Files.isRegularFile(module.resolve("README.md")))
                .map(PROJECT::name)
                .toList();

        assertThat(without)
                .as("every module has a README.md: what it is, what it never does, how to add one more, how to use it")
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLaterAndNothingPointsOutside() {
        assertThat(linesWith(line -> UNWANTED.stream().filter(line::contains)))
                .as("finish it, or say in words what is not done; the project speaks of itself alone")
                .isEmpty();
    }

    @Test
    void noTestSleeps() {
        var sleeping = javaFiles()
                .filter(file -> file.toString().contains("/src/test/"))
                .filter(file -> lines(file).anyMatch(line -> line.contains("Thread." + "sleep(")))
                .map(PROJECT::name)
                .toList();

        assertThat(sleeping)
                .as("a test waits for what it wants to see, with Awaitility")
                .isEmpty();
    }

    @Test
    void noHostOfOthersIsNamed() {
        assertThat(linesWith(SourcesTest::foreignHosts))
                .as("nothing is fetched from a host of others at build or run time; a namespace goes on the list above")
                .isEmpty();
    }

    private static List<String> longerThan(int limit, String place) {
        return lengths(javaFiles().filter(file -> file.toString().contains(place))).entrySet().stream()
                .filter(entry -> entry.getValue() > limit)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }

    private static Stream<String> foreignHosts(String line) {
        return HOST.matcher(line)
                .results()
                .map(found -> found.group(1))
                .filter(host -> !HOSTS_IN_NAMES.contains(host)
                        && !OUR_OWN_HOST.matcher(host).matches());
    }

    private static String linesWith(Function<String, Stream<String>> finding) {
        return PROJECT.files().stream()
                .flatMap(
                        file -> lines(file).flatMap(finding).distinct().map(found -> PROJECT.name(file) + ": " + found))
                .collect(joining("\n"));
    }

    private static Stream<Path> javaFiles() {
        return PROJECT.files().stream().filter(file -> file.toString().endsWith(".java"));
    }

    private static Map<String, Long> lengths(Stream<Path> files) {
        return files.collect(toMap(PROJECT::name, file -> lines(file).count(), Long::sum, TreeMap::new));
    }

    private static boolean isNullMarked(Path folder) {
        var info = folder.resolve("package-info.java");
        return Files.isRegularFile(info) && lines(info).anyMatch(line -> line.contains("NullMarked"));
    }

    /** Of a file that is no text: none. */
    private static Stream<String> lines(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            for (var each : bytes) {
                if (each == 0) {
                    return Stream.empty();
                }
            }
            return new String(bytes, StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(PROJECT.name(file) + " cannot be read", e);
        }
    }
}

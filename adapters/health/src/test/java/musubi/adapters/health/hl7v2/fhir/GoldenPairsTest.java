package musubi.adapters.health.hl7v2.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.Hl7v2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each {@code .hl7} in {@code hl7v2/pairs} becomes the Bundle and the notices that stand beside it. */
class GoldenPairsTest {

    private final Hl7v2ToFhirMapper mapper = new Hl7v2ToFhirMapper(Hl7v2.TABLES, null);

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aMessageBecomesExactlyItsBundleAndItsNotices(String name) throws Exception {
        var read = Hl7v2.readable(Files.readAllBytes(folder().resolve(name + ".hl7")));

        var mapped = mapper.map(read.data(), Hl7v2.CIRCUMSTANCE);

        var json =
                FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true).encodeResourceToString(mapped.value());
        var notices = Hl7v2.notices(read.notices()) + Hl7v2.notices(mapped.notices());
        assertThat(json + "\n").isEqualTo(expected(name + ".json"));
        assertThat(notices).isEqualTo(expected(name + ".notices"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theSameMessageTwiceIsTheSameBundleTwice(String name) throws Exception {
        var bytes = Files.readAllBytes(folder().resolve(name + ".hl7"));

        var once = mapper.map(Hl7v2.readable(bytes).data(), Hl7v2.CIRCUMSTANCE).value();
        var twice = mapper.map(Hl7v2.readable(bytes).data(), Hl7v2.CIRCUMSTANCE).value();

        assertThat(once.equalsDeep(twice)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void underAKeyOfTheCityNobodyElseMakesTheIds(String name) throws Exception {
        var bytes = Files.readAllBytes(folder().resolve(name + ".hl7"));

        var known = ids(mapper, bytes);
        var keyed = ids(new Hl7v2ToFhirMapper(Hl7v2.TABLES, "a key"), bytes);

        assertThat(keyed).hasSameSizeAs(known).doesNotContainAnyElementsOf(known);
        assertThat(keyed).isEqualTo(ids(new Hl7v2ToFhirMapper(Hl7v2.TABLES, "a key"), bytes));
        assertThat(keyed).doesNotContainAnyElementsOf(ids(new Hl7v2ToFhirMapper(Hl7v2.TABLES, "another"), bytes));
    }

    @Test
    void thereAreOutpatientsInpatientsAndResultsAmongThePairs() throws Exception {
        assertThat(names())
                .hasSizeGreaterThanOrEqualTo(6)
                .anyMatch(it -> it.startsWith("adt-a01"))
                .anyMatch(it -> it.startsWith("adt-a03"))
                .anyMatch(it -> it.startsWith("adt-a04"))
                .anyMatch(it -> it.startsWith("adt-a08"))
                .anyMatch(it -> it.startsWith("oru-r01"));
    }

    static List<String> names() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".hl7"))
                    .map(it -> it.substring(0, it.length() - ".hl7".length()))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> ids(Hl7v2ToFhirMapper mapper, byte[] bytes) {
        return mapper.map(Hl7v2.readable(bytes).data(), Hl7v2.CIRCUMSTANCE).value().getEntry().stream()
                .map(it -> it.getResource().getIdElement().getIdPart())
                .toList();
    }

    private static String expected(String file) throws Exception {
        return Files.readString(folder().resolve(file));
    }

    static Path folder() throws URISyntaxException {
        var folder = GoldenPairsTest.class.getResource("/hl7v2/pairs");
        assertThat(folder).as("the folder of pairs").isNotNull();
        return Path.of(folder.toURI());
    }
}

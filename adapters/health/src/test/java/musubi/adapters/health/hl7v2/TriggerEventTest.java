package musubi.adapters.health.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** The mapping that people read says of each event what the code does with it. */
class TriggerEventTest {

    @Test
    void theMappingSaysWhatBecomesOfEachEventAndOfNoOther() throws IOException {
        assertThat(mapping().keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(TriggerEvent.values())
                        .map(TriggerEventTest::name)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void theMappingSaysTheSameOfPatientVisitAndResults(TriggerEvent event) throws IOException {
        var made = String.join(", ", mapping().getOrDefault(name(event), List.of()));

        assertThat(made.contains("DiagnosticReport"))
                .as("a report, and so no visit: %s", made)
                .isEqualTo(!event.isAdmission());
        assertThat(made.contains("Encounter")).as("a visit: %s", made).isEqualTo(event.isAdmission());
        assertThat(made.contains("Patient (only where not yet known)"))
                .as("names the patient and no more: %s", made)
                .isEqualTo(!event.describesPatient());
        assertThat(made.contains("Encounter (finished"))
                .as("ends the visit in any case: %s", made)
                .isEqualTo(event.finishesVisit(false));
        assertThat(made.contains("finished"))
                .as("ends the visit where PV1-45 says so: %s", made)
                .isEqualTo(event.finishesVisit(true));
    }

    @Test
    void anEventBelongsToItsMessageType() {
        assertThat(TriggerEvent.of("ORU")).isEqualTo(Set.of("R01"));
        assertThat(TriggerEvent.of("ADT")).contains("A01", "A03").doesNotContain("R01");
        assertThat(TriggerEvent.of("SIU")).isEmpty();
        assertThat(TriggerEvent.of("")).isEmpty();
    }

    private static String name(TriggerEvent event) {
        return event.messageCode() + "^" + event.event();
    }

    private static Map<String, List<String>> mapping() throws IOException {
        try (var in = TriggerEvent.class.getResourceAsStream("/mappings/health/hl7v2-to-fhir.mapping.yaml")) {
            Map<String, Map<String, List<?>>> mapping = new Yaml().load(in);
            return mapping.getOrDefault("messages", Map.of()).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            it -> it.getValue().stream().map(String::valueOf).toList()));
        }
    }
}

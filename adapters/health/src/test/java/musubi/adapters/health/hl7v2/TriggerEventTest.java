package musubi.adapters.health.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class TriggerEventTest {

    @Test
    void theMappingSaysWhatBecomesOfEachEventAndOfNoOther() throws IOException {
        try (var in = TriggerEvent.class.getResourceAsStream("/mappings/health/hl7v2-to-fhir.mapping.yaml")) {
            Map<String, Map<String, Object>> mapping = new Yaml().load(in);

            assertThat(mapping.getOrDefault("messages", Map.of()).keySet())
                    .containsExactlyInAnyOrderElementsOf(Stream.of(TriggerEvent.values())
                            .map(it -> it.messageCode() + "^" + it.event())
                            .toList());
        }
    }
}

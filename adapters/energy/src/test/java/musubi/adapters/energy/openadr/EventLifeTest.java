package musubi.adapters.energy.openadr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an event leaves the active list, as its columns say it. */
class EventLifeTest {

    private static final Instant WRITTEN = Instant.parse("2026-12-01T00:00:00Z");
    private static final EventLife LIFE = new EventLife(ZoneId.of("Asia/Tokyo"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-12-02T00:00:00Z | PT30M             | 2026-12-02T00:30:00Z
            2026-12-02T00:00:00Z | P1D               | 2026-12-03T00:00:00Z
            2026-12-02T00:00:00Z | P9999Y            | -
            2026-12-02T00:00:00Z | P99999999Y        | -
            0001-01-01           | P9999Y            | -
            0001-01-01T00:00:00Z | PT1H              | 2026-12-01T01:00:00Z
            0001-01-01T00:00:00Z | PT0S              | 2026-12-01T00:00:00Z
            0001-01-02T00:00:00Z | PT1S              | 0001-01-02T00:00:01Z""")
    void theEndIsThatOfItsTimetable(String start, String duration, String ends) {
        var event = """
                {"programID":"p","intervalPeriod":{"start":"%s","duration":"%s"},
                 "intervals":[{"id":0,"payloads":[{"type":"SIMPLE","values":[1]}]}]}""".formatted(start, duration);

        assertThat(LIFE.of(event, "{\"programName\":\"p\"}", WRITTEN))
                .isEqualTo(new StoredObject.Life(null, ends == null ? null : Instant.parse(ends), true));
    }

    @ParameterizedTest
    @CsvSource({"PT1H, 2026-12-02T01:00:00Z", "PT2H, 2026-12-02T02:00:00Z"})
    void withoutAPeriodOfItsOwnItIsThatOfItsProgram(String duration, String ends) {
        var program =
                "{\"programName\":\"p\",\"intervalPeriod\":{\"start\":\"2026-12-02T00:00:00Z\",\"duration\":\"%s\"}}"
                        .formatted(duration);
        var event = "{\"programID\":\"p\",\"priority\":3,\"intervals\":[{\"id\":0,\"payloads\":[]}]}";

        assertThat(LIFE.of(event, program, WRITTEN)).isEqualTo(new StoredObject.Life(3, Instant.parse(ends), false));
    }
}

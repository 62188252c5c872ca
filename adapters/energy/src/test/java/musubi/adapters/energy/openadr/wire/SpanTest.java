package musubi.adapters.energy.openadr.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Durations in the letters of the standard. */
class SpanTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest
    @CsvSource({
        "PT30M,     2026-01-31T15:30:00Z",
        "PT1800S,   2026-01-31T15:30:00Z",
        "PT0.5S,    2026-01-31T15:00:00.500Z",
        "PT0S,      2026-01-31T15:00:00Z",
        "P1D,       2026-02-01T15:00:00Z",
        "P1DT,      2026-02-01T15:00:00Z",
        "P2W,       2026-02-14T15:00:00Z",
        // the first of February in Japan, so that a month leads to the first of March
        "P1M,       2026-02-28T15:00:00Z",
        "P1Y2M3DT4H5M6S, 2027-04-03T19:05:06Z",
        "-PT1H,     2026-01-31T14:00:00Z",
        "PT100000H, 2037-06-29T07:00:00Z",
        "P9999Y,    +1000000000-12-31T23:59:59.999999999Z",
        "P999999999Y, +1000000000-12-31T23:59:59.999999999Z"
    })
    void itIsAddedByTheCalendarOfTheCity(String text, Instant after) {
        var span = Span.of(text);

        assertThat(span.after(Instant.parse("2026-01-31T15:00:00Z"), JAPAN)).isEqualTo(after);
        assertThat(span.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "1h",
                "p1d",
                "P1",
                "P1H",
                "PT1D",
                "P-1D",
                "P1W2D",
                "PT1.5H",
                "P 1D",
                "P1D\n",
                "+P1D",
                "P9999999999Y",
                "PT0.0000000001S",
                "P999999999W"
            })
    void whatIsNoneIsNone(String text) {
        assertThat(Span.find(text)).isEmpty();
    }

    @Test
    void nothingIsNotNegative() {
        assertThat(Span.of("-PT0S").isNegative()).isFalse();
        assertThat(Span.of("-PT1S").isNegative()).isTrue();
        assertThat(Span.of("P0D").isZero()).isTrue();
        assertThat(Span.of("P9999Y").isForever()).isTrue();
        assertThat(Span.of("-P9999Y").isForever()).isFalse();
    }
}

package musubi.hub.web.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a receiver wants to be asked again, in both of the forms that HTTP knows (RFC 9110 §10.2.3). */
class RetryAfterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T03:00:00Z"), ZoneOffset.UTC);

    @Test
    void secondsAndDatesOfHttpAreRead() {
        assertThat(RetryAfter.of("120", CLOCK)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.of(" 120 ", CLOCK)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.of("Fri, 27 Nov 2026 03:05:00 GMT", CLOCK)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void nobodyIsWaitedForLongerThanAWeek() {
        assertThat(RetryAfter.of("999999999", CLOCK)).isEqualTo(Duration.ofDays(7));
        assertThat(RetryAfter.of("Wed, 27 Nov 2126 03:05:00 GMT", CLOCK)).isEqualTo(Duration.ofDays(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-5",
                "soon",
                "1.5",
                "99999999999999999999",
                "Fri, 27 Nov 2026 02:00:00 GMT",
                "Fri, 99 Nov"
            })
    void whatIsNeitherOrHasPassedAsksForNothing(String written) {
        assertThat(RetryAfter.of(written, CLOCK)).isNull();
    }

    @Test
    void whatIsNotSaidAsksForNothing() {
        assertThat(RetryAfter.of(null, CLOCK)).isNull();
    }
}

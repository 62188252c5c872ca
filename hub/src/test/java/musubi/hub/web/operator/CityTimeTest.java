package musubi.hub.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator means by a day and by a time is that of the city's clock. */
class CityTimeTest {

    private final CityTime time = at("2026-11-26T15:00:00Z", "Asia/Tokyo");

    @Test
    void aDayBeginsAtTheCitysMidnight() {
        assertThat(time.today()).isEqualTo(LocalDate.parse("2026-11-27"));
        assertThat(at("2026-11-26T14:59:59Z", "Asia/Tokyo").today()).isEqualTo(LocalDate.parse("2026-11-26"));
        assertThat(at("2026-11-26T15:00:00Z", "Europe/Tallinn").today()).isEqualTo(LocalDate.parse("2026-11-26"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-23T15:00:00Z",
        "2026-11-24T09:00, 2026-11-24T00:00:00Z",
        "2026-11-24T09:00:30, 2026-11-24T00:00:30Z",
        "2026-11-24T00:00:00Z, 2026-11-24T00:00:00Z",
        "2026-11-24T00:00:00+02:00, 2026-11-23T22:00:00Z",
        "' 2026-11-24 ', 2026-11-23T15:00:00Z",
        "1970-01-02, 1970-01-01T15:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
    })
    void aTimeWithoutAZoneIsTheCitys(String written, Instant meant) {
        assertThat(time.parse("from", written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "24.11.2026",
                "2026-11-31",
                "2026-02-29",
                "2026-11-24 09:00",
                "2026-11-24T25:00",
                "T",
                "2026-11-24T09:00+09",
                "0001-01-01",
                "1969-12-31T23:59:59Z",
                "+10000-01-02",
                "２０２６-11-24"
            })
    void whatCannotBeReadIsRefusedByTheNameOfItsParameter(String written) {
        assertThatThrownBy(() -> time.parse("from", written)).isInstanceOfSatisfying(OperatorProblem.class, it -> {
            assertThat(it.notices().getFirst().place()).isEqualTo("from");
            assertThat(it.notices().getFirst().text().ja()).contains("2026-11-24");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void whatIsBlankWasNotAskedFor(String written) {
        assertThat(time.parse("from", written)).isNull();
        assertThat(time.parse("from", null)).isNull();
    }

    private static CityTime at(String now, String zone) {
        return new CityTime(Clock.fixed(Instant.parse(now), ZoneOffset.UTC), ZoneId.of(zone));
    }
}

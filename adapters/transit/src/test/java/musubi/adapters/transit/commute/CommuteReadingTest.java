package musubi.adapters.transit.commute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a firm may ask of its commutes, and what it is told of everything else. */
class CommuteReadingTest {

    static final String GOOD = """
            {"start":"2026-11-01","end":"2026-11-30","workplace":"stop:bus:HTC",
             "shifts":[{"id":"day","begins":"08:30","ends":"17:15","days":["MONDAY","TUESDAY"]}],
             "homes":[{"area":"大沼","place":"36.5,140.6","shift":"day","heads":3}],"modes":"BUS,WALK"}
            """;

    @Test
    void aWholeQuestionIsRead() {
        var reading = read(GOOD);

        assertThat(reading.notices()).isEmpty();
        var shift = Objects.requireNonNull(reading.request()).shifts().getFirst();
        assertThat(shift)
                .isEqualTo(new CommuteRequest.Shift(
                        "day", LocalTime.of(8, 30), LocalTime.of(17, 15), Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)));
    }

    /** Two heads in one place would show a person. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"heads\":3|\"heads\":2|too-few-heads|homes[0].heads",
                "\"heads\":3|\"heads\":-3|too-few-heads|homes[0].heads",
                "\"heads\":3|\"heads\":3.7|wrong-value|homes[0].heads",
                "\"heads\":3|\"heads\":1e400|wrong-value|homes[0].heads",
                "\"heads\":3|\"heads\":null|required-missing|homes[0].heads",
                "\"heads\":3|\"heads\":3,\"name\":\"佐藤\"|wrong-value|homes[0].name",
                "\"shift\":\"day\"|\"shift\":\"night\"|unknown-shift|homes[0].shift",
                "36.5,140.6|NaN,NaN|wrong-value|homes[0].place",
                "36.5,140.6|96.5,140.6|wrong-value|homes[0].place",
                "2026-11-30|2026-10-30|wrong-period|end",
                "2026-11-30|2028-10-30|wrong-period|end",
                "2026-11-01|soon|wrong-value|start",
                "2026-11-01|-999999999-01-01|wrong-period|end",
                "08:30|25:00|wrong-value|shifts[0].begins",
                "\"MONDAY\",\"TUESDAY\"||wrong-shift|shifts[0]",
                "BUS,WALK|ROCKET|wrong-value|modes",
                "\"workplace\":\"stop:bus:HTC\",||required-missing|workplace",
                "stop:bus:HTC| |wrong-value|workplace"
            })
    void whatIsWrongIsNamed(String good, String bad, String code, String place) {
        var notices =
                read(GOOD.replace(good, Objects.requireNonNullElse(bad, ""))).notices();

        assertThat(notices).extracting(Notice::code).contains(code);
        assertThat(notices).extracting(Notice::place).contains(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "3", "null", "{", "''", "{\"start\":\"2026-11-01\",\"start\":\"2026-11-01\"}"})
    void whatIsNoQuestionIsToldSo(String body) {
        var reading = read(body);

        assertThat(reading.request()).isNull();
        assertThat(reading.notices()).isNotEmpty();
    }

    private static CommuteReading read(String body) {
        return CommuteReading.of(Payload.of(body.getBytes(StandardCharsets.UTF_8)));
    }
}

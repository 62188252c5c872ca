package musubi.adapters.energy.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import musubi.adapters.energy.openadr.timing.Timetable;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.Reading;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.adapters.energy.openadr.wire.Wire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a day's picture says of events as utilities write them: half hours that hold something, as コマ:words, and a mark where more changes within. */
class DayTimelineTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Instant WRITTEN = Instant.parse("2026-11-27T05:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-28");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # one half hour in the evening
            "intervalPeriod":{"start":"2026-11-28T17:00:00+09:00","duration":"PT30M"},"intervals":[{"id":35,"payloads":[{"type":"DISPATCH_SETPOINT_RELATIVE","values":[-40]},{"type":"SIMPLE","values":[1]}]}] | 35:DISPATCH_SETPOINT_RELATIVE -40, SIMPLE 1
            # over midnight: this day's part
            "intervalPeriod":{"start":"2026-11-27T23:30:00+09:00","duration":"PT1H30M"},"intervals":[{"id":0,"payloads":[{"type":"PRICE","values":[0.10]}]}] | 1:PRICE 0.10 2:PRICE 0.10
            # packed values, of which one changes within a half hour
            "intervalPeriod":{"start":"2026-11-28T00:00:00+09:00","duration":"PT1H"},"intervals":[{"id":0,"payloads":[{"type":"PRICE","values":[1,2,3]}]}] | 1:PRICE 1… 2:PRICE 2…
            # nothing is said, and yet it holds
            "intervalPeriod":{"start":"2026-11-28T00:00:00+09:00","duration":"PT30M"},"intervals":[{"id":0,"payloads":[]}] | 1:✓
            # another day
            "intervalPeriod":{"start":"2026-11-29T00:00:00+09:00","duration":"PT30M"},"intervals":[{"id":0,"payloads":[]}] | -
            # taken back
            "intervalPeriod":{"start":"0001-01-01T00:00:00Z","duration":"PT0S"},"intervals":[{"id":0,"payloads":[]}] | -
            # words and points
            "intervalPeriod":{"start":"2026-11-28T23:30:00+09:00","duration":"PT30M"},"intervals":[{"id":0,"payloads":[{"type":"ALERT_WIND","values":["strong"]},{"type":"CURVE","values":[{"x":1,"y":2}]}]}] | 48:ALERT_WIND strong, CURVE 1/2
            """)
    void aDayIs48HalfHours(String members, String shown) {
        var entry = new DayTimeline.Entry("e", "name", "program", Timetable.of(event(members), null, WRITTEN, JAPAN));

        var line = DayTimeline.line(entry, DAY, JAPAN);

        assertThat(line.cells()).hasSize(48);
        assertThat(line.cells().stream()
                        .filter(it -> !it.words().isEmpty())
                        .map(it -> it.number() + ":" + it.words() + (it.changes() ? "…" : ""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(shown.equals("-") ? "" : shown);
        assertThat(DayTimeline.of(DAY, List.of(entry), JAPAN).lines()).hasSize(shown.equals("-") ? 0 : 1);
    }

    private static EventRequest event(String members) {
        return switch (Wire.read(Requests.EVENT, ("{\"programID\":\"p\"," + members + "}").getBytes(UTF_8))) {
            case Reading.Right<EventRequest>(var value, var _) -> value;
            case Reading.Wrong<EventRequest>(var notices) -> throw new AssertionError(notices);
        };
    }
}

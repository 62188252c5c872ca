package musubi.adapters.energy.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import musubi.adapters.energy.openadr.timing.Koma;
import musubi.adapters.energy.openadr.timing.Timetable;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.Interval;
import musubi.adapters.energy.openadr.wire.ReportDescriptor;
import musubi.adapters.energy.openadr.wire.Wire;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person wrote becomes an event of the standard, or is told half hour by half hour what is wrong with it. */
class EventSheetTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-27T05:00:00Z");
    private static final Templates TEMPLATES = Templates.load();

    @Test
    void aDayOfPricesIs48HalfHoursOfThatDay() {
        var prices =
                IntStream.rangeClosed(1, 48).mapToObj(it -> it + ".25").collect(Collectors.joining("\r\n", "", "\r\n"));

        var event = filled("day-ahead-price", sheet("2026-11-28", "1", "48", "PRICE", prices));

        assertThat(event.eventName()).isEqualTo("day-ahead-price 2026-11-28");
        assertThat(ids(event)).isEqualTo(IntStream.rangeClosed(1, 48).boxed().toList());
        var day = Koma.day(Timetable.of(event, null, NOW, JAPAN), LocalDate.parse("2026-11-28"), JAPAN);
        assertThat(day).allMatch(it -> it.slots().size() == 1 && !it.changes());
        assertThat(json(day.getFirst().slots().getFirst().payloads()))
                .isEqualTo("[{\"type\":\"PRICE\",\"values\":[1.25]}]");
        assertThat(json(day.getLast().slots().getFirst().payloads()))
                .isEqualTo("[{\"type\":\"PRICE\",\"values\":[48.25]}]");
        assertThat(json(event.payloadDescriptors()))
                .isEqualTo("[{\"objectType\":\"EVENT_PAYLOAD_DESCRIPTOR\",\"payloadType\":\"PRICE\",\"units\":\"KWH\","
                        + "\"currency\":\"JPY\"}]");
    }

    @Test
    void whatIsToBeLessIsWrittenWithItsSignAndBesideItALevelForSimpleDevices() {
        var event = filled("dr-down", sheet("2026-11-28", "35", "40", "DISPATCH_SETPOINT_RELATIVE", "120"));

        assertThat(event.priority()).isEqualTo(1);
        assertThat(ids(event)).containsExactly(35, 36, 37, 38, 39, 40);
        assertThat(json(Objects.requireNonNull(event.intervals()).getFirst().payloads()))
                .isEqualTo(
                        "[{\"type\":\"DISPATCH_SETPOINT_RELATIVE\",\"values\":[-120]},{\"type\":\"SIMPLE\",\"values\":[1]}]");
        assertThat(Timetable.of(event, null, NOW, JAPAN).lifespan().start())
                .isEqualTo(Instant.parse("2026-11-28T08:00:00Z"));
        assertThat(Objects.requireNonNull(event.reportDescriptors()).stream().map(ReportDescriptor::payloadType))
                .containsExactly("USAGE", "BASELINE", "OPERATING_STATE");
    }

    @ParameterizedTest
    @CsvSource({
        "'1,2;3 4',               1 2 3 4",
        "'１２．５、2\n3\t4',      12.5 2 3 4",
        "'▲5 △6 −7 -8',          -5 -6 -7 -8",
        "7,                       7 7 7 7",
        "0.10,                    0.10 0.10 0.10 0.10"
    })
    void valuesAreReadAsPeopleWriteAndPasteThem(String written, String read) {
        var event = filled("day-ahead-price", sheet("2026-11-28", "1", "4", "PRICE", written));

        assertThat(Objects.requireNonNull(event.intervals()).stream()
                        .map(it -> json(it.payloads().getFirst().values()))
                        .map(it -> it.substring(1, it.length() - 1))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(read);
    }

    /** An empty cell is no zero, and no value slides into the half hour before it. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'1\n\n3\n4',   PRICE/2 empty",
                "'1\n2\n3\n',   PRICE wrong-number-of-values",
                "1 2 3,         PRICE wrong-number-of-values",
                "1 2 3 4 5,     PRICE wrong-number-of-values",
                "'',            PRICE no-values",
                "1 x 3 4,       PRICE/2 not-a-number",
                "1 1e3 3 4,     PRICE/2 not-a-number",
                "1 2 10000.5 4, PRICE/3 out-of-range",
                "1 2 3 4.567,   PRICE/4 too-many-decimals",
                "x,             PRICE not-a-number"
            })
    void whatIsWrongIsNamedByItsHalfHour(String written, String told) {
        assertThat(wrong("day-ahead-price", sheet("2026-11-28", "1", "4", "PRICE", written)).stream()
                        .map(it -> it.place() + " " + it.code()))
                .containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, 1, 48, day",
        "2026-11-27, 1, 28, day",
        "2036-11-27, 1, 48, day",
        "2026-02-30, 1, 48, day",
        "tomorrow,   1, 48, day",
        "2026-11-28, 0, 48, koma",
        "2026-11-28, 1, 49, koma",
        "2026-11-28, 9, 8,  koma",
        "2026-11-28, x, 8,  koma"
    })
    void aTimeThatIsOverOrNoneIsRefused(String day, String first, String last, String place) {
        assertThat(wrong("day-ahead-price", sheet(day, first, last, "PRICE", "1")))
                .map(Notice::place)
                .containsExactly(place);
    }

    @Test
    void whatHasBegunAndIsNotOverCanBeAnnounced() {
        assertThat(filled("day-ahead-price", sheet("2026-11-27", "1", "29", "PRICE", "1"))
                        .intervals())
                .hasSize(29);
    }

    @Test
    void targetsPriorityAndNameAreCheckedToo() {
        var values = Map.of("PRICE", "1");
        assertThat(wrong("day-ahead-price", new EventSheet("2026-11-28", "1", "2", "a\nb", "-1", "no/target", values)))
                .map(Notice::place)
                .containsExactly("priority", "eventName", "targets");
        var event = filled(
                "day-ahead-price",
                new EventSheet("2026-11-28", "1", "2", " evening ", "7", "north、south north", values));
        assertThat(event.targets()).containsExactly("north", "south");
        assertThat(event.eventName()).isEqualTo("evening");
        assertThat(event.priority()).isEqualTo(7);
    }

    @Test
    void aSeriesThatNobodyMustWriteIsLeftOutOrStandsBesideTheOther() {
        var values = Map.of("IMPORT_CAPACITY_LIMIT", "180", "EXPORT_CAPACITY_LIMIT", "0");
        var both = filled("capacity-envelope", new EventSheet("2026-11-28", "1", "2", "", "", "", values));
        var one = filled("capacity-envelope", sheet("2026-11-28", "1", "2", "IMPORT_CAPACITY_LIMIT", "180"));

        assertThat(json(Objects.requireNonNull(both.intervals()).getFirst().payloads()))
                .isEqualTo("[{\"type\":\"IMPORT_CAPACITY_LIMIT\",\"values\":[180]},"
                        + "{\"type\":\"EXPORT_CAPACITY_LIMIT\",\"values\":[0]}]");
        assertThat(json(Objects.requireNonNull(one.intervals()).getFirst().payloads()))
                .isEqualTo("[{\"type\":\"IMPORT_CAPACITY_LIMIT\",\"values\":[180]}]");
    }

    private static EventSheet sheet(String day, String first, String last, String payload, String values) {
        return new EventSheet(day, first, last, "", "", "", Map.of(payload, values));
    }

    private static EventRequest filled(String template, EventSheet sheet) {
        return switch (fill(template, sheet)) {
            case Filled.Right<EventRequest>(var event) -> event;
            case Filled.Wrong<EventRequest>(var notices) -> throw new AssertionError(notices);
        };
    }

    private static List<Notice> wrong(String template, EventSheet sheet) {
        return switch (fill(template, sheet)) {
            case Filled.Right<EventRequest> _ -> Collections.emptyList();
            case Filled.Wrong<EventRequest>(var notices) -> notices;
        };
    }

    private static Filled<EventRequest> fill(String template, EventSheet sheet) {
        return sheet.fill(TEMPLATES.find(template).orElseThrow(), "p", NOW, JAPAN);
    }

    private static List<Integer> ids(EventRequest event) {
        return Objects.requireNonNull(event.intervals()).stream()
                .map(Interval::id)
                .toList();
    }

    private static String json(@org.jspecify.annotations.Nullable Object value) {
        return new String(Wire.write(Objects.requireNonNull(value)), UTF_8);
    }
}

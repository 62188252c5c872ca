package musubi.adapters.energy.openadr.timing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.IntervalPeriod;
import musubi.adapters.energy.openadr.wire.Moment;
import musubi.adapters.energy.openadr.wire.Reading;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.adapters.energy.openadr.wire.Span;
import musubi.adapters.energy.openadr.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the standard's timing (User Guide §7.3 to §7.5). */
class TimetableTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Instant WRITTEN = Instant.parse("2026-11-27T05:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant FAR = Instant.parse("9000-01-01T00:00:00Z");

    /** The event's members; its slots as id.part start/length [values], of which at most five; whether it is over at midnight of 2026-11-28. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # packed values (example 7.3-1)
            "intervals":[{"id":0,"intervalPeriod":{"start":"2025-06-25T00:00:00.000Z","duration":"PT3H"},"payloads":[{"type":"PRICE","values":[0.17,0.03,0.11]}]}] | 0.0 2025-06-25T00:00:00Z/PT1H [0.17], 0.1 2025-06-25T01:00:00Z/PT1H [0.03], 0.2 2025-06-25T02:00:00Z/PT1H [0.11] | over
            # intervals of unequal length (example 7.4-1): the interval's own period wins
            "intervalPeriod":{"start":"2023-02-10T00:00:00.000Z","duration":"PT1H"},"intervals":[{"id":0,"payloads":[{"type":"PRICE","values":[0.17]}]},{"id":1,"intervalPeriod":{"duration":"PT2H"},"payloads":[{"type":"PRICE","values":[0.22]}]},{"id":9,"payloads":[]}] | 0.0 2023-02-10T00:00:00Z/PT1H [0.17], 1.0 2023-02-10T01:00:00Z/PT2H [0.22], 9.0 2023-02-10T03:00:00Z/PT1H [] | over
            # no default: every interval has its own, with gaps and overlaps
            "intervals":[{"id":0,"intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT1H"},"payloads":[]},{"id":1,"intervalPeriod":{"start":"2026-11-28T02:00:00Z","duration":"PT2H"},"payloads":[]},{"id":2,"intervalPeriod":{"start":"2026-11-28T03:00:00Z","duration":"PT30M"},"payloads":[]}] | 0.0 2026-11-28T00:00:00Z/PT1H [], 1.0 2026-11-28T02:00:00Z/PT2H [], 2.0 2026-11-28T03:00:00Z/PT30M [] | live
            # the beginning of time, at the event: at once, which is when it was written
            "intervalPeriod":{"start":"0001-01-01","duration":"PT1H"},"intervals":[{"id":0,"payloads":[]},{"id":1,"payloads":[]}] | 0.0 2026-11-27T05:00:00Z/PT1H [], 1.0 2026-11-27T06:00:00Z/PT1H [] | over
            # the beginning of time, at the first interval: the event's start
            "intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT1H"},"intervals":[{"id":0,"intervalPeriod":{"start":"0001-01-01T00:00:00"},"payloads":[]}] | 0.0 2026-11-28T00:00:00Z/PT1H [] | live
            # … without one: at once
            "intervals":[{"id":0,"intervalPeriod":{"start":"0001-01-01T00:00:00","duration":"PT1H"},"payloads":[]}] | 0.0 2026-11-27T05:00:00Z/PT1H [] | over
            # … at a later interval: when the one before ends
            "intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT1H"},"intervals":[{"id":0,"payloads":[]},{"id":1,"intervalPeriod":{"start":"0001-01-01","duration":"PT15M"},"payloads":[]},{"id":2,"payloads":[]}] | 0.0 2026-11-28T00:00:00Z/PT1H [], 1.0 2026-11-28T01:00:00Z/PT15M [], 2.0 2026-11-28T01:15:00Z/PT1H [] | live
            # an alert at once and without end; what is packed cannot be divided then
            "intervalPeriod":{"start":"0001-01-01","duration":"P9999Y"},"intervals":[{"id":0,"payloads":[{"type":"X","values":[1,2]}]},{"id":1,"payloads":[]}] | 0.0 2026-11-27T05:00:00Z/… [1 2] | live
            # repeated, until the event's duration is used up
            "duration":"PT5H","intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT2H"},"intervals":[{"id":7,"payloads":[{"type":"PRICE","values":[1]}]},{"id":8,"payloads":[{"type":"PRICE","values":[2]}]}] | 7.0 2026-11-28T00:00:00Z/PT2H [1], 8.0 2026-11-28T02:00:00Z/PT2H [2], 7.0 2026-11-28T04:00:00Z/PT1H [1] | live
            # repeated without end
            "duration":"P9999Y","intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT1H"},"intervals":[{"id":7,"payloads":[]},{"id":8,"payloads":[]}] | 7.0 2026-11-28T00:00:00Z/PT1H [], 8.0 2026-11-28T01:00:00Z/PT1H [], 7.0 2026-11-28T02:00:00Z/PT1H [], 8.0 2026-11-28T03:00:00Z/PT1H [], 7.0 2026-11-28T04:00:00Z/PT1H [] | live
            # repeated with its gaps
            "duration":"PT3H","intervals":[{"id":7,"intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT15M"},"payloads":[]},{"id":8,"intervalPeriod":{"start":"2026-11-28T01:00:00Z","duration":"PT30M"},"payloads":[]}] | 7.0 2026-11-28T00:00:00Z/PT15M [], 8.0 2026-11-28T01:00:00Z/PT30M [], 7.0 2026-11-28T01:30:00Z/PT15M [], 8.0 2026-11-28T02:30:00Z/PT30M [] | live
            # cut off, in the middle of an interval and of its packed values
            "duration":"PT90M","intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT1H"},"intervals":[{"id":0,"payloads":[]},{"id":1,"payloads":[{"type":"PRICE","values":[1,2,3]}]},{"id":2,"payloads":[]}] | 0.0 2026-11-28T00:00:00Z/PT1H [], 1.0 2026-11-28T01:00:00Z/PT20M [1], 1.1 2026-11-28T01:20:00Z/PT10M [2] | live
            # past, and reaching into the future: it stays as it is, and the client skips ahead
            "intervalPeriod":{"start":"2026-11-27T00:00:00Z","duration":"P1D"},"intervals":[{"id":0,"payloads":[]},{"id":1,"payloads":[]}] | 0.0 2026-11-27T00:00:00Z/PT24H [], 1.0 2026-11-28T00:00:00Z/PT24H [] | live
            # cancelled
            "intervalPeriod":{"start":"0001-01-01","duration":"PT0S"},"intervals":[{"id":0,"payloads":[]}] | | over
            "intervals":[{"id":0,"intervalPeriod":{"start":"0001-01-01T00:00:00","duration":"PT0S"},"payloads":[]}] | | over
            # an instant, to come
            "intervalPeriod":{"start":"2026-11-29T00:00:00Z","duration":"PT0S"},"intervals":[{"id":0,"payloads":[{"type":"X","values":[1,2]}]}] | | live
            # reports alone: at any time, which is not cancelled (example 8.6-1); never asked for; of implied intervals (example 8.7-1)
            "intervalPeriod":{"start":"0001-01-01","duration":"PT0H"},"reportDescriptors":[{"payloadType":"STORAGE_CHARGE_LEVEL","frequency":0}] | | live
            "intervalPeriod":{"start":"2023-02-10T00:00:00Z","duration":"PT1H"},"reportDescriptors":[{"payloadType":"USAGE_FORECAST","startInterval":0,"numIntervals":48,"historical":false,"frequency":1,"repeat":-1}] | | live
            "intervalPeriod":{"start":"2023-02-10T00:00:00Z","duration":"PT1H"},"reportDescriptors":[{"payloadType":"USAGE_FORECAST","startInterval":0,"numIntervals":48,"historical":false}] | | over
            # randomizeStart is the client's
            "intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT1H","randomizeStart":"PT30M"},"intervals":[{"id":0,"payloads":[]}] | 0.0 2026-11-28T00:00:00Z/PT1H [] | live
            # what is one thing together is not divided
            "intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT1H"},"intervals":[{"id":0,"payloads":[{"type":"OLS","values":[0.1,0.2]}]},{"id":1,"payloads":[{"type":"X","values":["a","b"]}]}] | 0.0 2026-11-28T00:00:00Z/PT1H [0.1 0.2], 1.0 2026-11-28T01:00:00Z/PT1H [a b] | live
            # two payloads of one interval, of which one is packed more tightly
            "intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT1H"},"intervals":[{"id":0,"payloads":[{"type":"PRICE","values":[1,2,3,4]},{"type":"GHG","values":[8,9]},{"type":"X","values":["a"]}]}] | 0.0 2026-11-28T00:00:00Z/PT15M [1 8 a], 0.1 2026-11-28T00:15:00Z/PT15M [2 8 a], 0.2 2026-11-28T00:30:00Z/PT15M [3 9 a], 0.3 2026-11-28T00:45:00Z/PT15M [4 9 a] | live
            # by the calendar of the city: the end of January repeated by the month does not drift, and leaves no gap
            "duration":"P3M","intervalPeriod":{"start":"2027-01-30T15:00:00Z","duration":"P1M"},"intervals":[{"id":0,"payloads":[]}] | 0.0 2027-01-30T15:00:00Z/PT672H [], 0.0 2027-02-27T15:00:00Z/PT744H [], 0.0 2027-03-30T15:00:00Z/PT720H [] | live
            # no time at all: from when it was written, and nobody knows until when
            "intervals":[{"id":0,"payloads":[{"type":"PRICE","values":[1.5]}]},{"id":1,"payloads":[]}] | 0.0 2026-11-27T05:00:00Z/… [1.5] | live
            # no duration, but a next interval with a start, and a duration of the event
            "duration":"PT2H","intervals":[{"id":0,"intervalPeriod":{"start":"2026-11-28T00:00:00Z"},"payloads":[]},{"id":1,"intervalPeriod":{"start":"2026-11-28T01:00:00Z"},"payloads":[]}] | 0.0 2026-11-28T00:00:00Z/PT1H [], 1.0 2026-11-28T01:00:00Z/PT1H [] | live
            # a list without length is not repeated
            "duration":"P9999Y","intervalPeriod":{"start":"2026-11-29T00:00:00Z","duration":"PT0S"},"intervals":[{"id":0,"payloads":[]}] | | live
            # nothing at all
            "eventName":"empty" | | live
            """)
    void everyRowOfTheTiming(String members, @Nullable String slots, String state) {
        var timetable = timetable(members, null);

        assertThat(told(timetable.slots(LONG_AGO, FAR).limit(5))).isEqualTo(slots == null ? "" : slots);
        assertThat(timetable.isOver(Instant.parse("2026-11-28T00:00:00Z")) ? "over" : "live")
                .isEqualTo(state);
    }

    @Test
    void theProgramsPeriodHoldsWhereTheEventHasNone() {
        var ofProgram = new IntervalPeriod(Moment.of(Instant.parse("2026-12-01T00:00:00Z")), Span.of("PT30M"), null);

        assertThat(told(timetable("\"intervals\":[{\"id\":0,\"payloads\":[]},{\"id\":1,\"payloads\":[]}]", ofProgram)
                        .slots(LONG_AGO, FAR)))
                .isEqualTo("0.0 2026-12-01T00:00:00Z/PT30M [], 1.0 2026-12-01T00:30:00Z/PT30M []");
        assertThat(told(timetable(
                                "\"intervalPeriod\":{\"duration\":\"PT2H\"},\"intervals\":[{\"id\":0,\"payloads\":[]}]",
                                ofProgram)
                        .slots(LONG_AGO, FAR)))
                .as("the event's own period takes the place of the whole of it")
                .isEqualTo("0.0 2026-11-27T05:00:00Z/PT2H []");
    }

    @Test
    void whoReadsADayOfPricesAtSixSkipsAheadToTheSeventh() {
        var prices = timetable(hours(24), null);
        var six = Instant.parse("2026-11-28T06:00:00Z");

        assertThat(told(prices.at(six).stream())).isEqualTo("6.0 2026-11-28T06:00:00Z/PT1H [6]");
        assertThat(told(prices.next(six).stream())).isEqualTo("7.0 2026-11-28T07:00:00Z/PT1H [7]");
        assertThat(prices.at(Instant.parse("2026-11-29T00:00:00Z"))).isEmpty();
        assertThat(prices.next(Instant.parse("2026-11-28T23:00:00Z"))).isEmpty();
        assertThat(told(prices.next(Instant.parse("2026-11-01T00:00:00Z")).stream()))
                .isEqualTo("0.0 2026-11-28T00:00:00Z/PT1H [0]");
    }

    @Test
    void packedValuesFollowEachOther() {
        var packed = timetable("""
                "duration":"P9999Y","intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT1H"},
                "intervals":[{"id":3,"payloads":[{"type":"PRICE","values":[1,2,3]}]}]""", null);

        assertThat(told(packed.at(Instant.parse("2026-11-28T05:20:00Z")).stream()))
                .isEqualTo("3.1 2026-11-28T05:20:00Z/PT20M [2]");
        assertThat(told(packed.next(Instant.parse("2026-11-28T05:20:00Z")).stream()))
                .isEqualTo("3.2 2026-11-28T05:40:00Z/PT20M [3]");
        assertThat(told(packed.next(Instant.parse("2026-11-28T05:45:00Z")).stream()))
                .isEqualTo("3.0 2026-11-28T06:00:00Z/PT20M [1]");
    }

    @Test
    void anEventOf9999YearsCostsNoMoreThanItsList() {
        var seconds = timetable("""
                "duration":"P9999Y","intervalPeriod":{"start":"1900-01-01T00:00:00Z","duration":"PT1S"},
                "intervals":[{"id":0,"payloads":[]},{"id":1,"payloads":[]},{"id":2,"payloads":[]}]""", null);

        assertThat(told(seconds.at(Instant.parse("8026-11-28T00:00:01Z")).stream()))
                .isEqualTo("1.0 8026-11-28T00:00:01Z/PT1S []");
        assertThat(seconds.slots(LONG_AGO, FAR).limit(1_000_000).count()).isEqualTo(1_000_000);
        assertThat(seconds.slots(LONG_AGO, FAR)
                        .skip(1_000_000)
                        .findFirst()
                        .orElseThrow()
                        .index())
                .isEqualTo(1_000_000);
        assertThat(told(seconds.intervals(200_000_000_000L).limit(1))).isEqualTo("2.0 8237-09-30T19:33:20Z/PT1S []");
        assertThat(seconds.lifespan().isEndless()).isTrue();
    }

    @Test
    void aDayHas48HalfHours() {
        var prices = timetable("""
                "intervalPeriod":{"start":"2026-11-27T15:00:00Z","duration":"PT30M"},
                "intervals":[{"id":1,"payloads":[{"type":"PRICE","values":[8]}]},
                             {"id":2,"intervalPeriod":{"duration":"PT1H15M"},"payloads":[{"type":"PRICE","values":[9]}]}]""", null);
        var day = Koma.day(prices, LocalDate.of(2026, 11, 28), JAPAN);

        assertThat(day).hasSize(48);
        assertThat(day.stream()
                        .limit(5)
                        .map(it -> it.number() + " "
                                + it.slots().stream().map(Slot::interval).toList() + it.changes()))
                .containsExactly("1 [1]false", "2 [2]false", "3 [2]false", "4 [2]true", "5 []false");
        assertThat(day.getLast().start()).isEqualTo(Instant.parse("2026-11-28T14:30:00Z"));
    }

    @Test
    void whatIsLeftOpenIsToldAndKeepsNothingOut() {
        var validator = new TimingValidator();
        var event = event("\"intervals\":[{\"id\":0,\"payloads\":[]},{\"id\":1,\"payloads\":[]}]");

        assertThat(validator.validate(event))
                .extracting(it -> it.severity() + " " + it.code() + " " + it.place())
                .containsExactly("WARNING interval-without-duration /intervals/0");
        assertThat(validator.validate(event(hours(2)))).isEmpty();
        assertThat(validator.validate(event("\"duration\":\"PT0S\"")))
                .extracting(it -> it.severity() + " " + it.code() + " " + it.place())
                .containsExactly("WARNING event-without-length /duration");
    }

    private static String hours(int count) {
        return "\"intervalPeriod\":{\"start\":\"2026-11-28T00:00:00Z\",\"duration\":\"PT1H\"},\"intervals\":["
                + Stream.iterate(0, it -> it + 1)
                        .limit(count)
                        .map(it -> "{\"id\":%d,\"payloads\":[{\"type\":\"PRICE\",\"values\":[%d]}]}".formatted(it, it))
                        .collect(Collectors.joining(","))
                + "]";
    }

    private static Timetable timetable(String members, @Nullable IntervalPeriod ofProgram) {
        return Timetable.of(event(members), ofProgram, WRITTEN, JAPAN);
    }

    private static EventRequest event(String members) {
        return switch (Wire.read(Requests.EVENT, ("{\"programID\":\"p\"," + members + "}").getBytes(UTF_8))) {
            case Reading.Right<EventRequest>(var value, var _) -> value;
            case Reading.Wrong<EventRequest>(var notices) -> throw new AssertionError(notices);
        };
    }

    private static String told(Stream<Slot> slots) {
        return slots.map(TimetableTest::told).collect(Collectors.joining(", "));
    }

    private static String told(Slot slot) {
        var length = slot.end().equals(Span.NEVER)
                ? "…"
                : java.time.Duration.between(slot.start(), slot.end()).toString();
        var values = slot.payloads().stream()
                .flatMap(it -> it.values().stream())
                .map(it -> new String(Wire.write(it), UTF_8).replace("\"", ""))
                .collect(Collectors.joining(" ", "[", "]"));
        return slot.interval() + "." + slot.part() + " " + slot.start() + "/" + length + " " + values;
    }
}

package musubi.adapters.energy.openadr.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.ledger.Debtors.Debtor;
import musubi.adapters.energy.openadr.timing.Timetable;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.Reading;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.adapters.energy.openadr.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which reports are owed, by each row of the standard (User Guide §7.5), and by whom. */
class ReportScheduleTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Instant WRITTEN = Instant.parse("2026-11-27T12:00:00Z");

    /** Six hours from midnight of 2026-11-28 on, repeated or not; what the descriptor says; number [ids] due, of which at most four. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # all defaults: one report after the last interval
            | | 0 [0, 1, 2, 3, 4, 5] 06:00
            # a forecast, before the first
            | "historical":false | 0 [0, 1, 2, 3, 4, 5] 00:00
            # the last two; the last from the third on; a subset
            | "numIntervals":2 | 0 [4, 5] 06:00
            | "startInterval":3 | 0 [3, 4, 5] 06:00
            | "startInterval":1,"numIntervals":3 | 0 [1, 2, 3] 04:00
            # every two intervals, three times; without end is until the end of the event
            | "startInterval":1,"numIntervals":2,"frequency":2,"repeat":3 | 0 [0, 1] 02:00, 1 [2, 3] 04:00, 2 [4, 5] 06:00
            | "startInterval":1,"numIntervals":2,"repeat":-1 | 0 [0, 1] 02:00, 1 [2, 3] 04:00, 2 [4, 5] 06:00
            | "startInterval":3,"numIntervals":4,"repeat":-1 | 0 [0, 1, 2, 3] 04:00, 1 [4, 5] 06:00
            # rolling
            | "startInterval":0,"numIntervals":3,"frequency":1,"repeat":3,"historical":false | 0 [0, 1, 2] 00:00, 1 [1, 2, 3] 01:00, 2 [2, 3, 4] 02:00
            # at any time
            | "frequency":0 |
            # repeated: once, or each time round
            "duration":"P1D", | | 0 [0, 1, 2, 3, 4, 5] 06:00
            "duration":"P9999Y", | "repeat":-1 | 0 [0, 1, 2, 3, 4, 5] 06:00, 1 [0, 1, 2, 3, 4, 5] 12:00, 2 [0, 1, 2, 3, 4, 5] 18:00, 3 [0, 1, 2, 3, 4, 5] 00:00
            # cut off
            "duration":"PT90M", | | 0 [0, 1] 01:30
            # beyond the end: none
            | "startInterval":9,"numIntervals":1 |
            """)
    void everyRowOfTheReports(@Nullable String event, @Nullable String descriptor, @Nullable String windows) {
        var schedule = schedule(sixHours(text(event), text(descriptor)), WRITTEN);

        assertThat(told(schedule.due(Instant.EPOCH, Instant.parse("2027-01-01T00:00:00Z"), WRITTEN)))
                .isEqualTo(text(windows));
    }

    @Test
    void ofReportsThatWereMissedTheLastIsOwedAtOnce() {
        var written = Instant.parse("2026-11-28T03:30:00Z");
        var schedule = schedule(sixHours("", "\"startInterval\":0,\"numIntervals\":1,\"repeat\":-1"), written);

        assertThat(told(schedule.due(Instant.EPOCH, Instant.parse("2027-01-01T00:00:00Z"), written)))
                .isEqualTo("2 [2] 03:30, 3 [3] 04:00, 4 [4] 05:00, 5 [5] 06:00");
    }

    @Test
    void anEventSince1900IsAskedForTodayAlone() {
        var event = event("""
                "duration":"P9999Y","intervalPeriod":{"start":"1900-01-01T00:00:00Z","duration":"PT1S"},
                "intervals":[{"id":0,"payloads":[]},{"id":1,"payloads":[]}],
                "reportDescriptors":[{"payloadType":"USAGE","repeat":-1}]""");
        var schedule = schedule(event, WRITTEN);

        assertThat(told(schedule.due(
                        Instant.parse("2026-11-28T00:00:00Z"), Instant.parse("2026-11-28T00:00:04Z"), WRITTEN)))
                .isEqualTo("2002406400 [0, 1] 00:00:02, 2002406401 [0, 1] 00:00:04");
    }

    @Test
    void whereTheEventHasNoIntervalsItsPeriodImpliesThem() {
        var forecast = event("""
                "intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT30M"},
                "reportDescriptors":[{"payloadType":"USAGE_FORECAST","startInterval":0,"numIntervals":48,"historical":false,\
                "frequency":1,"repeat":-1}]""");
        var atAnyTime = event("""
                "intervalPeriod":{"start":"0001-01-01","duration":"PT0H"},
                "reportDescriptors":[{"payloadType":"STORAGE_CHARGE_LEVEL","repeat":-1}]""");
        var until = Instant.parse("2026-11-28T01:00:00Z");

        assertThat(schedule(forecast, WRITTEN).due(Instant.EPOCH, until, WRITTEN))
                .extracting(it -> it.number() + " " + it.ids().size() + " " + it.from() + " " + it.due())
                .containsExactly(
                        "0 48 2026-11-28T00:00:00Z 2026-11-28T00:00:00Z",
                        "1 48 2026-11-28T00:30:00Z 2026-11-28T00:30:00Z",
                        "2 48 2026-11-28T01:00:00Z 2026-11-28T01:00:00Z");
        assertThat(schedule(atAnyTime, WRITTEN).due(Instant.EPOCH, until, WRITTEN))
                .isEmpty();
    }

    @Test
    void theyAreOwedByTheResourcesOfThoseWhoSeeTheEvent() {
        var sites = List.of(
                new Site("works", List.of("north"), List.of(device("meter"), device("pv", "pv"))),
                new Site("hall", List.of(), List.of(device("boiler", "north"), device("lamp"))),
                new Site("school", List.of("south"), List.of(device("meter", "south"))),
                new Site("empty", List.of("north"), List.of()));

        assertThat(owed("\"targets\":[\"north\"],", "", sites)).isEqualTo("works/meter works/pv hall/boiler empty/");
        assertThat(owed("\"targets\":[\"north\"],", ",\"targets\":[\"pv\"]", sites))
                .isEqualTo("works/pv");
        assertThat(owed("\"targets\":[\"north\"],", ",\"aggregate\":true", sites))
                .isEqualTo("works/AGGREGATED_REPORT hall/AGGREGATED_REPORT empty/AGGREGATED_REPORT");
        assertThat(owed("", "", sites)).isEqualTo("works/meter works/pv hall/boiler hall/lamp school/meter empty/");
        assertThat(owed("\"targets\":[],", ",\"targets\":[\"south\"]", sites)).isEqualTo("school/meter");
    }

    private static String owed(String event, String descriptor, List<Site> sites) {
        var asking = event(event + "\"reportDescriptors\":[{\"payloadType\":\"USAGE\"" + descriptor + "}]");
        return Debtors.of(asking, requireNonNull(asking.reportDescriptors()).getFirst(), sites.stream())
                .map((Debtor it) -> it.client() + "/" + it.resource())
                .collect(Collectors.joining(" "));
    }

    private static Site.Device device(String name, String... targets) {
        return new Site.Device(name, List.of(targets));
    }

    private static EventRequest sixHours(String event, String descriptor) {
        return event(event
                + "\"intervalPeriod\":{\"start\":\"2026-11-28T00:00:00Z\",\"duration\":\"PT1H\"},\"intervals\":["
                + IntStream.range(0, 6)
                        .mapToObj("{\"id\":%d,\"payloads\":[]}"::formatted)
                        .collect(Collectors.joining(","))
                + "],\"reportDescriptors\":[{\"payloadType\":\"USAGE\""
                + (descriptor.isEmpty() ? "" : "," + descriptor) + "}]");
    }

    private static ReportSchedule schedule(EventRequest event, Instant written) {
        return ReportSchedule.of(event, Timetable.of(event, null, written, JAPAN));
    }

    private static EventRequest event(String members) {
        return switch (Wire.read(Requests.EVENT, ("{\"programID\":\"p\"," + members + "}").getBytes(UTF_8))) {
            case Reading.Right<EventRequest>(var value, var _) -> value;
            case Reading.Wrong<EventRequest>(var notices) -> throw new AssertionError(notices);
        };
    }

    private static String told(Stream<ReportWindow> windows) {
        return windows.limit(4)
                .map(it -> it.number() + " " + it.ids() + " "
                        + it.due().atZone(ZoneId.of("UTC")).toLocalTime())
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

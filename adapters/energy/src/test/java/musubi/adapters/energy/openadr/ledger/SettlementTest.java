package musubi.adapters.energy.openadr.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.ledger.Obligation.Key;
import musubi.adapters.energy.openadr.ledger.Obligation.Kind;
import musubi.adapters.energy.openadr.timing.Timetable;
import musubi.adapters.energy.openadr.wire.Reading;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.adapters.energy.openadr.wire.Shape;
import musubi.adapters.energy.openadr.wire.Wire;
import org.junit.jupiter.api.Test;

/** What a report says, and which of those that are owed it settles. */
class SettlementTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-28T00:00:00Z");
    private static final Instant WRITTEN = Instant.parse("2026-11-28T09:00:00Z");

    @Test
    void valuesHaveTheTimesOfTheReportOrOfTheEventOrOfTheMoment() {
        assertThat(told(readings("""
                {"resourceName":"meter","intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT1H"},
                 "intervals":[{"id":0,"payloads":[{"type":"USAGE","values":[1.5,2]},{"type":"DATA_QUALITY","values":["ESTIMATED"]}]}]},
                {"resourceName":"pv","intervals":[{"id":1,"payloads":[{"type":"USAGE","values":[0]}]},
                                                  {"id":9,"payloads":[{"type":"OPERATING_STATE","values":["IDLE_OPTED_OUT"]}]}]}""")))
                .containsExactly(
                        "meter USAGE 0 2026-11-28T00:00:00Z PT30M 1.5 ESTIMATED",
                        "meter USAGE 0 2026-11-28T00:30:00Z PT30M 2 ESTIMATED",
                        "pv USAGE 1 2026-11-28T01:00:00Z PT1H 0 null",
                        "pv OPERATING_STATE 9 2026-11-28T09:00:00Z null IDLE_OPTED_OUT null");
    }

    @Test
    void aReportInTwoPartsIsWholeWithTheSecond() {
        var owed = given("meter", 0, 0, 1, 2);

        var half = settled(List.of(owed), "meter", 0, 1);
        assertThat(half)
                .extracting(it -> it.received().size() + " of " + it.wanted())
                .containsExactly("2 of 3");
        assertThat(half.getFirst().isWhole()).isFalse();
        assertThat(settled(half, "meter", 1, 2)).allMatch(Obligation::isWhole);
    }

    @Test
    void whatIsOfAnotherResourceOrAnotherTypeSettlesNothing() {
        assertThat(settled(List.of(given("meter", 0, 0, 1)), "pv", 0, 1)).isEmpty();
        assertThat(
                        Settlement.of(
                                List.of(given("meter", 0, 0, 1)),
                                readings(
                                        "{\"resourceName\":\"meter\",\"intervals\":[{\"id\":0,\"payloads\":[{\"type\":\"DEMAND\",\"values\":[1]}]}]}")))
                .isEmpty();
        assertThat(settled(List.of(given("", 0, 0, 1)), "whichever", 0, 1)).allMatch(Obligation::isWhole);
    }

    @Test
    void aReportOfTheWholeEventSettlesEachOfItsParts() {
        assertThat(settled(List.of(given("meter", 0, 0, 1), given("meter", 1, 2, 3)), "meter", 0, 1, 2, 3))
                .extracting(it -> it.key().number() + " " + it.isWhole())
                .containsExactly("0 true", "1 true");
    }

    @Test
    void aRollingForecastSettlesItsOwnAlone() {
        var owed = IntStream.range(0, 4).mapToObj(SettlementTest::forecast).toList();
        var values = """
                {"resourceName":"meter","intervalPeriod":{"start":"2026-11-28T01:00:00Z","duration":"PT1H"},"intervals":[%s]}""".formatted(IntStream.range(0, 3)
                .mapToObj("{\"id\":%d,\"payloads\":[{\"type\":\"USAGE\",\"values\":[1]}]}"::formatted)
                .collect(Collectors.joining(",")));

        assertThat(Settlement.of(owed, readings(values)))
                .extracting(it -> it.key().number() + " " + it.isWhole())
                .containsExactly("1 true");
    }

    private static Obligation given(String resource, long number, Integer... ids) {
        return new Obligation(
                new Key("e", 0, number, "c", resource),
                "USAGE",
                Kind.GIVEN,
                Set.of(ids),
                MIDNIGHT,
                MIDNIGHT.plus(Duration.ofHours(4)),
                MIDNIGHT.plus(Duration.ofHours(4 + number)),
                ids.length,
                Set.of());
    }

    private static Obligation forecast(int number) {
        var from = MIDNIGHT.plus(Duration.ofHours(number));
        return new Obligation(
                new Key("e", 0, number, "c", "meter"),
                "USAGE",
                Kind.IMPLIED,
                Set.of(),
                from,
                from.plus(Duration.ofHours(3)),
                from,
                3,
                Set.of());
    }

    private static List<Obligation> settled(List<Obligation> owed, String resource, int... ids) {
        var intervals = IntStream.of(ids)
                .mapToObj("{\"id\":%d,\"payloads\":[{\"type\":\"USAGE\",\"values\":[1]}]}"::formatted)
                .collect(Collectors.joining(","));
        return Settlement.of(
                owed, readings("{\"resourceName\":\"" + resource + "\",\"intervals\":[" + intervals + "]}"));
    }

    private static Stream<Reported> readings(String resources) {
        var event = read(Requests.EVENT, """
                {"programID":"p","intervalPeriod":{"start":"2026-11-28T00:00:00Z","duration":"PT1H"},
                 "intervals":[{"id":0,"payloads":[]},{"id":1,"payloads":[]},{"id":2,"payloads":[]},{"id":3,"payloads":[]}]}""");
        var report =
                read(Requests.REPORT, "{\"eventID\":\"e\",\"clientName\":\"c\",\"resources\":[" + resources + "]}");
        return new ReportReadings(report, Timetable.of(event, null, WRITTEN, JAPAN), WRITTEN, JAPAN).list();
    }

    private static <T> T read(Shape<T> shape, String text) {
        return switch (Wire.read(shape, text.getBytes(UTF_8))) {
            case Reading.Right<T>(var value, var _) -> value;
            case Reading.Wrong<T>(var notices) -> throw new AssertionError(notices);
        };
    }

    private static List<String> told(Stream<Reported> values) {
        return values.map(it -> String.join(
                        " ",
                        it.resource(),
                        it.type(),
                        String.valueOf(it.interval()),
                        it.start().toString(),
                        String.valueOf(it.end() == null ? null : Duration.between(it.start(), it.end())),
                        it.number() == null
                                ? String.valueOf(it.word())
                                : it.number().toString(),
                        String.valueOf(it.quality())))
                .toList();
    }
}

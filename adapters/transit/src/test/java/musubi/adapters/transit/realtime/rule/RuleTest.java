package musubi.adapters.transit.realtime.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.adapters.transit.realtime.Feeds;
import musubi.adapters.transit.realtime.timetable.Timetable;
import musubi.adapters.transit.realtime.wire.FeedMessage;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every rule: a good message breaks none, and one with one thing changed breaks that one. */
class RuleTest {

    private static final Timetable TIMETABLE = RuleFeed.timetable();

    /** 2026-11-27 08:05 in Japan. */
    private static final Instant NOW = Instant.ofEpochSecond(1_795_734_300L);

    @Test
    void goodMessagesBreakNone() {
        for (var kind : RealtimeKind.values()) {
            assertThat(check(kind, good(kind), "").counts()).as(kind.word()).isEmpty();
        }
    }

    /** Each line of the file: the rule, the kind, a text of the good message and what stands there instead. */
    @ParameterizedTest(name = "{0} {1}: {2} -> {3}")
    @CsvFileSource(resources = "/realtime/mutants.csv", numLinesToSkip = 1)
    void aMutantBreaksItsRule(String rule, String kind, String old, @Nullable String other, @Nullable String before) {
        var of = RealtimeKind.find(kind).orElseThrow();
        var good = good(of);
        assertThat(good).contains(old);
        var mutant = good.replace(old, other == null ? "" : other);

        assertThat(check(of, mutant, before == null ? "" : before).counts()).containsKey(rule);
    }

    @Test
    void everyRuleHasItsMutantAndItsWords() {
        var lines = text("mutants.csv")
                .lines()
                .skip(1)
                .map(it -> it.substring(0, it.indexOf(',')))
                .collect(Collectors.toCollection(TreeSet::new));
        var rules = rules().map(Rule::code).collect(Collectors.toCollection(TreeSet::new));

        // M009 wants 50,000 entities, which are made here
        rules.remove("M009");
        assertThat(lines).isEqualTo(rules);
        assertThat(rules()).allSatisfy(it -> {
            assertThat(it.text().en()).endsWith(".");
            assertThat(it.text().ja()).contains("。");
        });
        assertThat(rules()).hasSize(47 + 9 + 10);
        var many = Stream.generate(() -> "{'id':'1'}").limit(50_001).collect(Collectors.joining(","));
        assertThat(check(
                                RealtimeKind.ALERTS,
                                "{'header':{'gtfs_realtime_version':'2.0','timestamp':1795734300},'entity':[" + many
                                        + "]}",
                                "")
                        .refuses())
                .isTrue();
    }

    @Test
    void whatRefusesTheMessageIsToldAndWhatMisleadsIsLeftOut() {
        var past = check(
                RealtimeKind.TRIP_UPDATES,
                good(RealtimeKind.TRIP_UPDATES).replace("'timestamp':1795734300", "'timestamp':1795734200"),
                "same");
        assertThat(past.refuses()).isTrue();
        assertThat(past.notices().getFirst().code()).isEqualTo("E018");

        var message = Feeds.json(good(RealtimeKind.VEHICLE_POSITIONS)
                .replace("'latitude':36.51,'longitude':140.61", "'latitude':37.56,'longitude':126.97"));
        var seoul = new RealtimeCheck().check(observation(RealtimeKind.VEHICLE_POSITIONS, message, ""));
        assertThat(seoul.leavesOut(message.entities().getFirst())).isTrue();
        assertThat(seoul.refuses()).isFalse();
    }

    /** With single quotes, in one line. */
    private static String good(RealtimeKind kind) {
        return text("good-" + kind.word() + ".txt").replace(String.valueOf('\n'), "");
    }

    private static String text(String name) {
        try (var in = Objects.requireNonNull(RuleTest.class.getResourceAsStream("/realtime/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Rule> rules() {
        return Stream.of(
                        HeaderRule.values(),
                        TripRule.values(),
                        StopTimeRule.values(),
                        VehicleRule.values(),
                        AlertRule.values(),
                        PairRule.values())
                .flatMap(Stream::of);
    }

    private static Marks check(RealtimeKind kind, String json, String before) {
        return new RealtimeCheck().check(observation(kind, Feeds.json(json), before));
    }

    /** @param before {@code same}: the good message was there 30 seconds ago; {@code pair}: the other kind is there */
    private static Observation observation(RealtimeKind kind, FeedMessage message, String before) {
        var good = Feeds.json(good(kind));
        var others = new EnumMap<RealtimeKind, FeedMessage>(RealtimeKind.class);
        if (before.equals("pair")) {
            Stream.of(RealtimeKind.values())
                    .filter(it -> it != kind)
                    .forEach(it -> others.put(it, Feeds.json(good(it))));
        }
        var earlier = before.equals("same") ? new Observation.Earlier(good, 1_795_734_300L, NOW.minusSeconds(5)) : null;
        return new Observation(kind, message, earlier, others, TIMETABLE, NOW);
    }
}

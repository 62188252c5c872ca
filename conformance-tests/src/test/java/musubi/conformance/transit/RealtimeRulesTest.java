package musubi.conformance.transit;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import musubi.conformance.Project;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule about realtime, seen from outside: a good message with one thing changed is told so, under the rule's code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealtimeRulesTest extends City {

    private static final Path MUTANTS = Project.here().top().resolve("adapters/transit/src/test/resources/realtime");

    /** When the messages of the files were true. */
    private static final long WRITTEN = 1_795_734_300L;

    private static final Pattern TIME = Pattern.compile("1795[0-9]{6}(?![0-9])");
    private static final Pattern CELL = Pattern.compile("(?<=^|,)(?:\"([^\"]*)\"|([^,\"]*))(?=,|$)");
    private static final Pattern MILLIS = Pattern.compile("1795[0-9]{6}000");

    private String operator = "";

    /** @param before what was sent before: {@code same} or {@code pair} */
    record Mutant(String kind, String old, String other, String before) {}

    static Stream<String> rules() {
        return Stream.concat(mutants().keySet().stream(), Stream.of("M009"));
    }

    /** The first of each rule. */
    private static Map<String, Mutant> mutants() {
        try (var lines = Files.lines(MUTANTS.resolve("mutants.csv"))) {
            return lines.skip(1)
                    .map(line -> CELL.matcher(line)
                            .results()
                            .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
                            .toList())
                    .collect(Collectors.toMap(
                            List::getFirst,
                            it -> new Mutant(it.get(1), it.get(2), it.get(3), it.get(4)),
                            (first, _) -> first,
                            LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @Claim(
            value = "Realtime that breaks the rule {} is told so",
            standard = "GTFS-realtime 2.0",
            clause = "gtfs-realtime-validator {}")
    void whoBreaksARuleIsTold(String rule) throws IOException {
        var mutant = mutants().get(rule);
        if (mutant == null) {
            var many = Stream.generate(() -> "{'id':'1'}").limit(50_001).collect(Collectors.joining(","));
            var header = "{'header':{'gtfs_realtime_version':'2.0','timestamp':%d},'entity':[".formatted(WRITTEN);
            assertThat(codes(put(operator(), "alerts", header + many + "]}", later())))
                    .contains(rule);
            return;
        }
        // a message of the near future would make all others late; this rule needs no timetable
        var sender = rule.equals("W007") ? enrolled() : operator();
        var good = good(mutant.kind);
        var later = later(); // the same for both, though a second may begin between them
        if (mutant.before.equals("same") || rule.equals("W007")) {
            put(sender, mutant.kind, good, later);
        } else if (mutant.before.equals("pair")) {
            put(sender, "vehicle-positions", good("vehicle-positions"), later);
        }

        var answer = put(sender, mutant.kind, good.replace(mutant.old, mutant.other), later);

        assertThat(answer.statusCode()).as(text(answer)).isIn(200, 422);
        assertThat(codes(answer)).as(text(answer)).contains(rule);
    }

    private static String good(String kind) throws IOException {
        return Files.readString(MUTANTS.resolve("good-" + kind + ".txt")).replaceAll("\\R", "");
    }

    private static long later() {
        return Instant.now(Clock.systemUTC()).getEpochSecond() - WRITTEN;
    }

    /** Of now, with the same distances. */
    private HttpResponse<byte[]> put(String sender, String kind, String message, long later) {
        var millis =
                MILLIS.matcher(message).replaceAll(it -> String.valueOf(Long.parseLong(it.group()) + later * 1000));
        var now = TIME.matcher(millis).replaceAll(it -> String.valueOf(Long.parseLong(it.group()) + later));
        return city.put(
                "/transit/feeds/" + sender + "/" + kind + ".json",
                sender,
                "application/json",
                now.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(HttpResponse<byte[]> answer) {
        return json(answer).at("/notices").findValuesAsText("code");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private String enrolled() {
        var id = Partners.fresh("ruled");
        new Partners(city).enrol(id, "operator", "transit/*", "transit:feeds.write");
        return id;
    }

    /** With a timetable that has one trip of each sort that rules know. */
    private String operator() {
        if (operator.isEmpty()) {
            operator = enrolled();
            var answer = city.put(
                    "/transit/feeds/" + operator + "/gtfs.zip",
                    operator,
                    "application/zip",
                    Zips.close(
                            feed().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue()
                                    .getBytes(StandardCharsets.UTF_8)))));
            assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        }
        return operator;
    }

    /** T1 by times, F by headways, X by exact headways, L past a stop twice, N without times at B; of two days long gone. */
    private static Map<String, String> feed() {
        return Map.of(
                "agency.txt",
                "agency_id,agency_name,agency_url,agency_timezone\nAG,架空交通,https://example.jp,Asia/Tokyo\n",
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon,location_type\nA,一,36.50,140.60,0\nB,二,36.51,140.61,0\n"
                        + "C,三,36.52,140.62,0\nS,駅,36.52,140.62,1\n",
                "routes.txt",
                "route_id,agency_id,route_short_name,route_long_name,route_type\nR,AG,1,,3\nQ,AG,2,,3\n",
                "calendar.txt",
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                        + "D,1,1,1,1,1,1,1,20260601,20260602\n",
                "trips.txt",
                "route_id,service_id,trip_id,direction_id,shape_id\nR,D,T1,0,SH\nR,D,F,0,\nR,D,X,0,\nR,D,L,0,\nR,D,N,0,\n",
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
                        + Stream.of("T1", "F", "X", "L", "N")
                                .map(RealtimeRulesTest::calls)
                                .collect(Collectors.joining()),
                "frequencies.txt",
                "trip_id,start_time,end_time,headway_secs,exact_times\nF,08:00:00,10:00:00,600,0\nX,08:00:00,10:00:00,600,1\n",
                "shapes.txt",
                "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\nSH,36.50,140.60,1\nSH,36.51,140.61,2\nSH,36.52,140.62,3\n",
                "feed_info.txt",
                "feed_publisher_name,feed_publisher_url,feed_lang\n架空交通,https://example.jp,ja\n");
    }

    private static String calls(String trip) {
        var between = trip.equals("N") ? "," : "08:10:00,08:10:00";
        return "%1$s,08:00:00,08:00:00,A,1\n%1$s,%2$s,B,2\n%1$s,08:20:00,08:20:00,%3$s,3\n"
                .formatted(trip, between, trip.equals("L") ? "A" : "C");
    }
}

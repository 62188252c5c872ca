package musubi.conformance.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import musubi.conformance.CityClient;

/** What utilities and sites send of their meters, as they would from outside. */
record MeterFiles(CityClient city) {

    static final String UTILITY = "joban-energy";
    static final String READINGS = "/energy/meters/readings";

    private static final Charset CP932 = Charset.forName("windows-31j");

    /** A point that no other test has, of the site and of the utility's contract. */
    String point(String site) {
        var point = "03%010d%010d"
                .formatted(
                        ThreadLocalRandom.current().nextLong(10_000_000_000L),
                        ThreadLocalRandom.current().nextLong(10_000_000_000L));
        var body = """
                {"name":{"en":"Works","ja":"工場"},"owner":"%s","since":"2026-01-01","voltage":"HIGH","contractKw":350.5}""".formatted(site);
        var answer = city.put("/energy/meters/points/" + point, UTILITY, "application/json", utf8(body));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        return point;
    }

    HttpResponse<byte[]> csv(String sender, String parameters, byte[] file) {
        return city.post(READINGS + parameters, sender, "text/csv", file);
    }

    HttpResponse<byte[]> json(String sender, String readings) {
        return city.post(READINGS, sender, "application/json", utf8("{\"readings\":[" + readings + "]}"));
    }

    /** What joban-energy's customers download: a row for each day, the labels are ends, in CP932. */
    static byte[] wide(String rows) {
        var slots = IntStream.rangeClosed(1, 48)
                .mapToObj(it -> "%d:%02d".formatted(it / 2, it % 2 * 30))
                .collect(Collectors.joining(","));
        return ("常磐エナジー ご使用量\r\n出力日,2026/12/01\r\n供給地点特定番号,年月日," + slots + ",確定区分\r\n" + rows).getBytes(CP932);
    }

    static String day(String point, String day, String values, String stage) {
        return point + "," + day + "," + values + "," + stage + "\r\n";
    }

    static String same(String value) {
        return String.join(",", java.util.Collections.nCopies(48, value));
    }

    static String reading(String point, String start, String kWh, String stage) {
        return "{\"point\":\"%s\",\"start\":\"%s\",\"kWh\":%s,\"stage\":\"%s\"}".formatted(point, start, kWh, stage);
    }

    HttpResponse<byte[]> read(String reader, String point, String parameters) {
        return city.get("/energy/meters/" + point + "/readings?" + parameters, reader);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

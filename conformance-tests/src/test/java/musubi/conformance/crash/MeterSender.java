package musubi.conformance.crash;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import musubi.conformance.CityClient;

/** A utility that sends the meter files of one point, one after the other, each until it is acknowledged. All values of a file are its number. */
final class MeterSender implements Runnable {

    private static final String UTILITY = "joban-energy";
    private static final String POINT = "0300000000000000009999";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 100;
    private static final int SLOTS = 48;

    private final Supplier<CityClient> hub;
    private final AtomicBoolean stop;
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();

    MeterSender(Supplier<CityClient> hub, AtomicBoolean stop) {
        this.hub = hub;
        this.stop = stop;
    }

    void register() {
        var point = """
                {"name":{"en":"Works","ja":"工場"},"owner":"kuji-works","since":"2026-01-01","voltage":"HIGH"}""";
        var answer = hub.get()
                .put(
                        "/energy/meters/points/" + POINT,
                        UTILITY,
                        "application/json",
                        point.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Override
    public void run() {
        for (var number = 1; !stop.get(); number++) {
            while (!accepted(number) && !stop.get()) {
                pause();
            }
        }
    }

    /** Of each acknowledged file all 48 readings are there, and of every file all or none, each once. */
    void check() {
        assertThat(acknowledged).isNotEmpty();
        var answer = hub.get()
                .get(
                        "/energy/meters/" + POINT
                                + "/readings?from=%s&to=%s&versions=all&limit=17568"
                                        .formatted(FIRST, FIRST.plusDays(DAYS)),
                        "kuji-works");
        Map<Integer, Long> stored = StreamSupport.stream(
                        json(answer).path("readings").spliterator(), false)
                .collect(groupingBy(it -> it.path("kWh").intValue(), counting()));
        assertThat(stored.keySet()).containsAll(acknowledged);
        assertThat(stored.values()).containsOnly((long) SLOTS);
    }

    private boolean accepted(int number) {
        try {
            var answer = hub.get().post("/energy/meters/readings", UTILITY, "text/csv", file(number));
            if (answer.statusCode() == 200) {
                acknowledged.add(number);
            }
            return answer.statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false; // the hub is being killed; the file is sent again
        }
    }

    private static byte[] file(int number) {
        var day = FIRST.plusDays(number % DAYS);
        return ("point,start,kWh\n"
                        + IntStream.range(0, SLOTS)
                                .mapToObj(
                                        it -> "%s,%s %02d:%02d,%d\n".formatted(POINT, day, it / 2, it % 2 * 30, number))
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

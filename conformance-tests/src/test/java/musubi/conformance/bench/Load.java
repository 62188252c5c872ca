package musubi.conformance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** The same call again and again from several clients at once, after a warm-up; and what it took. */
record Load(String name, int clients, Duration warmUp, Duration measured) {

    /** One client's call; returns how many things it did. */
    @FunctionalInterface
    interface Call {
        int run() throws Exception;
    }

    /**
     * @param perSecond things done in a second
     * @param cpuMillis CPU time of this process for one thing, client and hub together
     */
    record Result(String name, int clients, double perSecond, double p50, double p95, double p99, double cpuMillis) {

        @Override
        public String toString() {
            return "| %s | %d | %.0f | %.1f | %.1f | %.1f | %.2f |"
                    .formatted(name, clients, perSecond, p50, p95, p99, cpuMillis);
        }
    }

    Result run(IntFunction<Call> client) throws Exception {
        through(client, warmUp);
        var cpu = cpuNanos();
        var start = System.nanoTime();
        var samples = through(client, measured);
        var seconds = (System.nanoTime() - start) / 1e9;
        var done = samples.stream().mapToInt(Sample::done).sum();
        var sorted = new ArrayList<>(samples.stream().map(Sample::millis).toList());
        Collections.sort(sorted);
        return new Result(
                name,
                clients,
                done / seconds,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                (cpuNanos() - cpu) / 1e6 / done);
    }

    private record Sample(int done, double millis) {}

    private List<Sample> through(IntFunction<Call> client, Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<List<Sample>>>();
            for (var number = 0; number < clients; number++) {
                var call = client.apply(number);
                running.add(threads.submit(() -> until(end, call)));
            }
            var samples = new ArrayList<Sample>();
            for (var it : running) {
                samples.addAll(it.get());
            }
            return samples;
        }
    }

    private static List<Sample> until(long end, Call call) throws Exception {
        var samples = new ArrayList<Sample>();
        while (System.nanoTime() < end) {
            var start = System.nanoTime();
            var done = call.run();
            samples.add(new Sample(done, (System.nanoTime() - start) / 1e6));
        }
        return samples;
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static long cpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    static String head() {
        return String.format(
                Locale.ROOT,
                "%n| what | clients | per second | p50 ms | p95 ms | p99 ms | CPU ms each |%n|---|---|---|---|---|---|---|");
    }
}

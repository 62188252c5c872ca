package musubi.conformance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The same call again and again from several clients at once, in one or more goes; and what it took. */
final class Series {

    private static final Logger LOG = LoggerFactory.getLogger(Series.class);

    /** One client's call; returns how many things it did. */
    @FunctionalInterface
    interface Call {
        int run() throws Exception;
    }

    private record Sample(int done, double millis) {}

    private final String name;
    private final int clients;
    private final IntFunction<Call> client;
    private final LongSupplier cpu;
    private final List<Sample> samples = new ArrayList<>();
    private long wallNanos;
    private long cpuNanos;

    Series(String name, int clients, IntFunction<Call> client) {
        this(name, clients, client, () -> cpuNanos(ProcessHandle.current()));
    }

    /** @param cpu what processor time the measured process has taken, in nanoseconds */
    Series(String name, int clients, IntFunction<Call> client, LongSupplier cpu) {
        this.name = name;
        this.clients = clients;
        this.client = client;
        this.cpu = cpu;
    }

    /** Without counting. */
    Series warmUp(Duration time) throws Exception {
        LOG.info("{}: warming up for {} s", name, time.toSeconds());
        go(time);
        return this;
    }

    Series measure(Duration time) throws Exception {
        LOG.info("{}: measuring for {} s", name, time.toSeconds());
        var before = cpu.getAsLong();
        var start = System.nanoTime();
        samples.addAll(go(time));
        wallNanos += System.nanoTime() - start;
        cpuNanos += cpu.getAsLong() - before;
        return this;
    }

    /** Each in turns, so that whatever else the machine does weighs on all alike. */
    static void inTurns(int turns, Duration time, List<Series> all) throws Exception {
        for (var turn = 0; turn < turns; turn++) {
            for (var one : all) {
                one.measure(time.dividedBy(turns));
            }
        }
    }

    Figures figures() {
        var done = samples.stream().mapToInt(Sample::done).sum();
        var sorted = new ArrayList<>(samples.stream().map(Sample::millis).toList());
        Collections.sort(sorted);
        return new Figures(
                name,
                clients,
                done / (wallNanos / 1e9),
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                cpuNanos / 1e6 / done);
    }

    private List<Sample> go(Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<List<Sample>>>();
            for (var number = 0; number < clients; number++) {
                var call = client.apply(number);
                running.add(threads.submit(() -> until(end, call)));
            }
            var taken = new ArrayList<Sample>();
            for (var it : running) {
                taken.addAll(it.get());
            }
            return taken;
        }
    }

    private static List<Sample> until(long end, Call call) throws Exception {
        var taken = new ArrayList<Sample>();
        while (System.nanoTime() < end) {
            var start = System.nanoTime();
            var done = call.run();
            taken.add(new Sample(done, (System.nanoTime() - start) / 1e6));
        }
        return taken;
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    static long cpuNanos(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}

package musubi.conformance.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import musubi.conformance.CityClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bursts of HL7 v2 messages, faster than the store keeps them; and how fast it has worked them off. */
final class Burst {

    private static final Logger LOG = LoggerFactory.getLogger(Burst.class);

    private static final int SENDERS = 32;

    private final String name;
    private final CityClient city;
    private final Runnable untilSettled;
    private final IntFunction<byte[]> message;
    private final AtomicInteger next = new AtomicInteger();
    private long nanos;
    private int done;

    /** @param message the message of a number that no other has */
    Burst(String name, CityClient city, Runnable untilSettled, IntFunction<byte[]> message) {
        this.name = name;
        this.city = city;
        this.untilSettled = untilSettled;
        this.message = message;
    }

    /** Sends as many messages and waits until all of them are delivered. */
    void go(int messages) throws Exception {
        var start = System.nanoTime();
        send(messages);
        var sent = System.nanoTime();
        untilSettled.run();
        var took = System.nanoTime() - start;
        nanos += took;
        done += messages;
        LOG.info(
                "{}: {} acknowledged in {} ms, delivered in {} ms",
                name,
                messages,
                TimeUnit.NANOSECONDS.toMillis(sent - start),
                TimeUnit.NANOSECONDS.toMillis(took));
    }

    /** In turns, the first of which only warms up, so that whatever else the machine does weighs on all alike. */
    static void inTurns(int turns, int messages, List<Burst> all) throws Exception {
        for (var burst : all) {
            burst.go(messages);
            burst.nanos = 0;
            burst.done = 0;
        }
        for (var turn = 0; turn < turns; turn++) {
            for (var burst : all) {
                burst.go(messages / turns);
            }
        }
    }

    Figures figures() {
        return new Figures(name, SENDERS, done / (nanos / 1e9), Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * A visit of a new patient.
     *
     * @param visit the number of the visit
     * @param doctor the number of the doctor
     */
    static byte[] visit(String patient, String visit, String doctor) {
        return String.join(
                        "\r",
                        "MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI-CITY|20261124093000||ADT^A08^ADT_A01|"
                                + UUID.randomUUID().toString().substring(0, 20) + "|P|2.5||||||UNICODE UTF-8",
                        "EVN||20261124093000",
                        "PID|1||" + patient + "^^^^PI||測^定^^^^^L^I~ソク^テイ^^^^^L^P||19580412|F",
                        "PV1|1|I|3E^302^1||||" + doctor + "^架空^医師^^^^^^^L^^^^^I" + "|".repeat(12) + visit
                                + "|".repeat(25) + "20261124091500",
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void send(int messages) throws Exception {
        var first = next.getAndAdd(messages);
        var numbers = new AtomicInteger(first);
        Callable<Integer> sender = () -> {
            var line = new Line(city);
            for (var number = numbers.getAndIncrement(); number < first + messages; ) {
                line.exchange(message.apply(number));
                number = numbers.getAndIncrement();
            }
            return messages;
        };
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            var all = threads.invokeAll(
                    IntStream.range(0, SENDERS).mapToObj(_ -> sender).toList());
            for (var it : all) {
                it.get();
            }
        }
    }
}

package musubi.conformance.transit;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import musubi.conformance.CityClient;

/** Somebody who asks the doors that have nothing to do with transit, once a second, and writes down what is not as ever. */
final class Doors implements AutoCloseable {

    private static final Duration QUICK = Duration.ofSeconds(8);

    private final CityClient city;
    private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    Doors(CityClient city) {
        this.city = city;
        this.thread = Thread.ofPlatform().start(this::ask);
    }

    private void ask() {
        try {
            while (!closed.await(1, TimeUnit.SECONDS)) {
                timed("readiness", () -> city.get("/actuator/health/readiness").statusCode() == 200);
                timed("FHIR", () -> city.get("/fhir/metadata").statusCode() == 200);
                timed("MLLP", () -> new String(city.mllp(message(asked.incrementAndGet())), StandardCharsets.UTF_8)
                        .contains("MSA|AA|"));
            }
        } catch (InterruptedException e) {
            troubles.add("interrupted");
        }
    }

    private void timed(String door, java.util.function.BooleanSupplier question) {
        var begun = System.nanoTime();
        try {
            if (!question.getAsBoolean()) {
                troubles.add(door + " answered otherwise");
            }
        } catch (UncheckedIOException e) {
            troubles.add(door + " did not answer: " + e.getMessage());
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (took.compareTo(QUICK) > 0) {
            troubles.add(door + " took " + took.toMillis() + " ms");
        }
    }

    private static byte[] message(int number) {
        return String.join(
                        "\r",
                        "MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI-CITY|20261124093000||ADT^A08^ADT_A01|DOOR" + number
                                + "|P|2.5||||||UNICODE UTF-8",
                        "EVN||20261124093000",
                        "PID|1||97001^^^^PI||扉^花^^^^^L^I||19580412|F",
                        "PV1|1|I",
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    int asked() {
        return asked.get();
    }

    List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        thread.join();
    }
}

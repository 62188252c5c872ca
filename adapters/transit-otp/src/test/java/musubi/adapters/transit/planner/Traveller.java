package musubi.adapters.transit.planner;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Two people who ask the same all the time, from when they are made until they are closed. */
final class Traveller implements AutoCloseable {

    private final City city;
    private final String question;
    private final ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<Thread> threads;

    Traveller(City city, String question) {
        this.city = city;
        this.question = question;
        threads = IntStream.range(0, 2)
                .mapToObj(_ -> Thread.ofPlatform().start(this::travel))
                .toList();
    }

    private void travel() {
        while (going.get()) {
            try {
                answers.add(city.ask(question));
            } catch (RuntimeException failed) {
                answers.add("failed: " + failed);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        going.set(false);
        for (var thread : threads) {
            thread.join();
        }
    }

    int asked() {
        return answers.size();
    }

    List<String> differentAnswers() {
        return answers.stream().distinct().toList();
    }
}

package musubi.adapters.transit.realtime;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One who listens. What cannot be written fast enough ends it: it comes again, and begins with what is there then. */
final class Listener {

    private static final int QUEUE = 64;
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final long NO_END = 0;

    private final String operator;
    private final Consumer<Listener> gone;
    private final SseEmitter emitter = new SseEmitter(NO_END);
    private final BlockingQueue<Listeners.News> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile boolean ended;

    Listener(String operator, Consumer<Listener> gone) {
        this.operator = operator;
        this.gone = gone;
        emitter.onCompletion(this::end);
        emitter.onError(_ -> end());
        emitter.onTimeout(this::end);
    }

    String operator() {
        return operator;
    }

    SseEmitter emitter() {
        return emitter;
    }

    void hear(Listeners.News news) {
        if (!queue.offer(news)) {
            close();
        }
    }

    void start() {
        Thread.ofVirtual().name("transit.listener").start(this::speak);
    }

    /** A comment every so often shows who is gone, and keeps the line open through proxies. */
    private void speak() {
        try {
            while (!ended) {
                var news = queue.poll(SILENCE.toSeconds(), TimeUnit.SECONDS);
                emitter.send(
                        news == null
                                ? SseEmitter.event().comment("")
                                : SseEmitter.event()
                                        .name(news.kind())
                                        .id(news.etag())
                                        .data(RealtimeJson.text(news), MediaType.TEXT_PLAIN));
            }
        } catch (IOException | IllegalStateException left) {
            end(); // it has gone, which is its right
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    void close() {
        end();
        emitter.complete();
    }

    private void end() {
        ended = true;
        gone.accept(this);
    }
}

package musubi.adapters.transit.realtime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import musubi.adapters.transit.realtime.wire.Entity;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Who listens to changes on this node. Each has a thread of its own: one that is slow holds up nobody else. */
final class Listeners implements SmartLifecycle {

    private final Board board;
    private final int most;
    private final Set<Listener> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Listeners(Board board, int most) {
        this.board = board;
        this.most = most;
        board.listen(this::tell);
    }

    /**
     * The data of an event.
     *
     * @param changed entities that are new or differ; 1,000 at the most, after which all are to be read anew
     * @param removed entities that are gone
     * @param more whether there are more than are named
     */
    record News(
            String operator,
            String kind,
            Instant timestamp,
            String etag,
            List<String> changed,
            List<String> removed,
            boolean more) {

        private static final int MOST = 1_000;

        static News of(Board.Change change) {
            var after = change.after();
            var before = change.before();
            var old = before == null ? Map.<String, Entity>of() : before.byId();
            var now = after.byId();
            var changed = now.values().stream()
                    .filter(it -> {
                        var was = old.get(it.id());
                        return was == null || !was.message().equals(it.message());
                    })
                    .map(Entity::id)
                    .toList();
            var removed = old.keySet().stream()
                    .filter(it -> !now.containsKey(it))
                    .sorted()
                    .toList();
            return new News(
                    after.operator(),
                    after.kind().word(),
                    after.headerAt(),
                    after.tag(),
                    changed.stream().limit(MOST).toList(),
                    removed.stream().limit(MOST).toList(),
                    changed.size() > MOST || removed.size() > MOST);
        }
    }

    boolean anythingOf(String operator) {
        return Stream.of(RealtimeKind.values())
                .anyMatch(it -> board.find(operator, it).isPresent());
    }

    /** Empty when too many listen. It begins with what is there now. */
    Optional<SseEmitter> open(String operator) {
        if (!running || open.size() >= most) {
            return Optional.empty();
        }
        var listener = new Listener(operator, open::remove);
        open.add(listener);
        for (var kind : RealtimeKind.values()) {
            board.find(operator, kind).ifPresent(it -> listener.hear(News.of(new Board.Change(null, it))));
        }
        listener.start();
        return Optional.of(listener.emitter());
    }

    private void tell(Board.Change change) {
        var concerned = open.stream()
                .filter(it -> it.operator().equals(change.after().operator()))
                .toList();
        if (!concerned.isEmpty()) {
            var news = News.of(change);
            concerned.forEach(it -> it.hear(news));
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for all answers to end, of which these have none. */
    @Override
    public void stop() {
        running = false;
        open.forEach(Listener::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

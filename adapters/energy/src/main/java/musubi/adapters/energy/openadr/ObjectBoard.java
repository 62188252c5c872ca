package musubi.adapters.energy.openadr;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import musubi.hub.adapter.Projection;
import musubi.hub.gate.Grant;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * All programs and events in memory, and the targets of those VENs that asked lately: thousands of VENs poll, and a poll asks no
 * database. Woken by each commit that changes one of them, on every node; whoever wrote at this node sees it with its answer.
 */
final class ObjectBoard implements Projection {

    /** Before the client whose targets have changed. */
    static final String CLIENT = "CLIENT:";

    /** What whoever changes many rows at once says. */
    private static final String ALL = "ALL";

    /** The most urgent first, then the newest; without priority is least urgent (User Guide §8.1). */
    private static final Comparator<Shelf.Entry> EVENTS = Comparator.comparing(
                    Shelf.Entry::priority, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(Shelf.Entry::created, Comparator.reverseOrder())
            .thenComparing(Shelf.Entry::id);

    private static final Comparator<Shelf.Entry> PROGRAMS =
            Comparator.comparing(Shelf.Entry::created).thenComparing(Shelf.Entry::id);

    /** As which notifications name what has changed. */
    static Set<String> keys(StoredObject it) {
        if (it.noun().isTargeted()) {
            return Set.of(it.noun().name() + ":" + it.id());
        }
        var gives = it.noun() == Noun.VEN || it.noun() == Noun.RESOURCE;
        return gives && it.client() != null ? Set.of(CLIENT + it.client()) : Set.of();
    }

    private record Shelves(Shelf programs, Shelf events, Shelf live) {

        Shelf of(Noun noun) {
            return noun == Noun.PROGRAM ? programs : events;
        }
    }

    private final BoardStore store;
    private final Function<Noun, Grant> hub;
    private final TargetStore targets;
    private final Clock clock;
    private final Map<String, Set<String>> allowed = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Shelves shelves;

    /** @param hub as which the board itself reads */
    ObjectBoard(BoardStore store, Function<Noun, Grant> hub, TargetStore targets, Clock clock) {
        this.store = store;
        this.hub = hub;
        this.targets = targets;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return ObjectStore.CHANNEL;
    }

    @Override
    public void refresh() {
        refresh(Set.of());
    }

    @Override
    public synchronized void refresh(Set<String> keys) {
        var standing = shelves;
        if (keys.isEmpty() || standing == null || keys.contains(ALL)) {
            forget();
            shelves = loaded();
            return;
        }
        for (var key : keys) {
            if (key.startsWith(CLIENT)) {
                changes.incrementAndGet();
                allowed.remove(key.substring(CLIENT.length()));
            } else {
                var parts = key.split(":", 2);
                put(standing, Noun.valueOf(parts[0]), parts[1]);
            }
        }
    }

    @Override
    public Readiness readiness() {
        var standing = shelves;
        return standing == null
                ? new Readiness(false, new Text("programs and events are being loaded", "プログラムとイベントを読み込み中"))
                : new Readiness(
                        true,
                        new Text(
                                standing.programs().size() + " programs, "
                                        + standing.events().size() + " events",
                                "プログラム" + standing.programs().size() + "件、イベント"
                                        + standing.events().size() + "件"));
    }

    /** Those that are shown to whoever holds the grant, in order. */
    List<Shelf.Entry> list(Grant grant, Noun noun, boolean onlyLive, BoardQuery query) {
        grant.require(noun.format());
        var standing = standing();
        var now = clock.instant();
        var shelf = onlyLive ? standing.live() : standing.of(noun);
        var slice =
                new Shelf.Slice(it -> (!onlyLive || !it.isOver(now)) && query.matches(it), query.skip(), query.limit());
        return query.isForEverything() ? shelf.all(slice) : shelf.among(query.among(), query.withOpen(), slice);
    }

    /** The targets of the viewer, as of the last commit that this node heard of. */
    Set<String> allowed(Grant grant, Viewer viewer, Noun noun) {
        var known = allowed.get(viewer.client());
        if (known != null) {
            return known;
        }
        var before = changes.get();
        var found = Set.copyOf(targets.allowed(grant, viewer, noun));
        synchronized (this) {
            if (before == changes.get()) {
                allowed.put(viewer.client(), found);
            }
        }
        return found;
    }

    private Shelves standing() {
        var standing = shelves;
        if (standing == null) {
            synchronized (this) {
                if (shelves == null) {
                    shelves = loaded();
                }
                standing = shelves;
            }
        }
        return Objects.requireNonNull(standing);
    }

    private void forget() {
        changes.incrementAndGet();
        allowed.clear();
    }

    private Shelves loaded() {
        var fresh = new Shelves(new Shelf(PROGRAMS), new Shelf(EVENTS), new Shelf(EVENTS));
        var now = clock.instant();
        store.each(hub.apply(Noun.PROGRAM), Noun.PROGRAM, now, fresh.programs()::put);
        store.each(hub.apply(Noun.EVENT), Noun.EVENT, now, it -> put(fresh, it));
        return fresh;
    }

    private void put(Shelves standing, Noun noun, String id) {
        var found = store.find(hub.apply(noun), noun, List.of(id), clock.instant());
        if (found.isEmpty()) {
            standing.of(noun).remove(id);
            standing.live().remove(id);
        } else if (noun == Noun.PROGRAM) {
            standing.programs().put(found.getFirst());
        } else {
            put(standing, found.getFirst());
        }
    }

    private static void put(Shelves standing, Shelf.Entry event) {
        standing.events().put(event);
        if (event.head() == null) {
            standing.live().remove(event.id());
        } else {
            standing.live().put(event);
        }
    }
}

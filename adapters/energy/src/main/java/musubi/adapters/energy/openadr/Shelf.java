package musubi.adapters.energy.openadr;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Programs or events in their order, found by target: what a VEN may see is merged of a few sorted sets, however many objects and
 * VENs there are.
 */
final class Shelf {

    /**
     * What a list needs to know of an object.
     *
     * @param program of an event; of a program its own id
     * @param modified when it was last written
     * @param targets null: none were given
     * @param ends when it is over; null: nobody knows, or never
     * @param head the object without its targets; null where it is over, and is fetched when somebody asks for it
     */
    record Entry(
            String id,
            String program,
            @Nullable Integer priority,
            Instant created,
            Instant modified,
            @Nullable List<String> targets,
            @Nullable Instant ends,
            @Nullable String head) {

        boolean isOver(Instant now) {
            return ends != null && !ends.isAfter(now);
        }
    }

    /** Those of one page of many. */
    record Slice(Predicate<Entry> filter, int skip, int limit) {}

    private record Next(Entry entry, Iterator<Entry> rest) {}

    private final Comparator<Entry> order;
    private final Map<String, Entry> byId = new HashMap<>();
    private final NavigableSet<Entry> whole;
    private final NavigableSet<Entry> open;
    private final Map<String, NavigableSet<Entry>> byTarget = new HashMap<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    Shelf(Comparator<Entry> order) {
        this.order = order;
        this.whole = new TreeSet<>(order);
        this.open = new TreeSet<>(order);
    }

    /** In place of what stood under its id. */
    void put(Entry entry) {
        lock.writeLock().lock();
        try {
            take(entry.id());
            byId.put(entry.id(), entry);
            places(entry).forEach(it -> it.add(entry));
        } finally {
            lock.writeLock().unlock();
        }
    }

    void remove(String id) {
        lock.writeLock().lock();
        try {
            take(id);
        } finally {
            lock.writeLock().unlock();
        }
    }

    List<Entry> all(Slice slice) {
        lock.readLock().lock();
        try {
            return merged(List.of(whole), slice);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** @param withOpen whether those without targets are among them */
    List<Entry> among(Collection<String> targets, boolean withOpen, Slice slice) {
        lock.readLock().lock();
        try {
            var sets = new ArrayList<NavigableSet<Entry>>();
            if (withOpen) {
                sets.add(open);
            }
            targets.stream().map(byTarget::get).filter(it -> it != null).forEach(sets::add);
            return merged(sets, slice);
        } finally {
            lock.readLock().unlock();
        }
    }

    int size() {
        lock.readLock().lock();
        try {
            return byId.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void take(String id) {
        var before = byId.remove(id);
        if (before != null) {
            places(before).forEach(it -> it.remove(before));
            Stream.ofNullable(before.targets())
                    .flatMap(List::stream)
                    .forEach(target -> byTarget.computeIfPresent(target, (_, set) -> set.isEmpty() ? null : set));
        }
    }

    private Stream<NavigableSet<Entry>> places(Entry entry) {
        var targets = entry.targets();
        return targets == null || targets.isEmpty()
                ? Stream.of(whole, open)
                : Stream.concat(
                        Stream.of(whole),
                        targets.stream().map(it -> byTarget.computeIfAbsent(it, _ -> new TreeSet<>(order))));
    }

    /** The order is total, so that what stands in several sets comes several times in a row, and counts once. */
    private List<Entry> merged(List<NavigableSet<Entry>> sets, Slice slice) {
        var queue = new PriorityQueue<Next>((a, b) -> order.compare(a.entry(), b.entry()));
        sets.forEach(it -> push(queue, it.iterator()));
        var page = new ArrayList<Entry>();
        var skipped = 0;
        var last = "";
        while (!queue.isEmpty() && page.size() < slice.limit()) {
            var next = queue.remove();
            push(queue, next.rest());
            var entry = next.entry();
            if (entry.id().equals(last)) {
                continue;
            }
            last = entry.id();
            if (slice.filter().test(entry) && skipped++ >= slice.skip()) {
                page.add(entry);
            }
        }
        return page;
    }

    private static void push(PriorityQueue<Next> queue, Iterator<Entry> rest) {
        if (rest.hasNext()) {
            queue.add(new Next(rest.next(), rest));
        }
    }
}

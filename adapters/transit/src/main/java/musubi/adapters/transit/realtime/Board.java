package musubi.adapters.transit.realtime;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import musubi.adapters.transit.realtime.timetable.Match;
import musubi.adapters.transit.realtime.timetable.Timetable;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import musubi.adapters.transit.realtime.wire.Target;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/**
 * All realtime that this node serves, in memory: the database is asked when something changes, and not when somebody reads. Reads as
 * the hub itself; who may see it is asked at the doors.
 */
final class Board {

    private final RealtimeStore store;
    private final Fittings fittings;
    private final Gate gate;
    private final Map<String, Shown> shown = new ConcurrentSkipListMap<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    Board(RealtimeStore store, Fittings fittings, Gate gate) {
        this.store = store;
        this.fittings = fittings;
        this.gate = gate;
    }

    /** @param before null when there was none */
    record Change(@Nullable Shown before, Shown after) {}

    Optional<Shown> find(String operator, RealtimeKind kind) {
        return Optional.ofNullable(shown.get(StoredRealtime.key(operator, kind)));
    }

    Collection<Shown> list() {
        return shown.values();
    }

    /** Is told of each change, on the thread that made it: it may not wait. */
    void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    /** Takes up all that changed in the database, or lies on another timetable than the one that is live now. */
    synchronized void refresh() {
        var there = new HashSet<String>();
        for (var revision : store.revisions(grant())) {
            there.add(revision.key());
            var known = shown.get(revision.key());
            var parts = revision.key().split("/");
            var kind = RealtimeKind.find(parts[1]).orElseThrow();
            if (known == null || !known.messageId().equals(revision.messageId()) || isElsewhere(known)) {
                take(parts[0], kind);
            }
        }
        shown.keySet().retainAll(there);
    }

    private boolean isElsewhere(Shown known) {
        return fittings.findTimetable(known.operator()).map(Timetable::version).orElse(0L) != known.timetable();
    }

    synchronized void refresh(String operator, RealtimeKind kind) {
        take(operator, kind);
    }

    private void take(String operator, RealtimeKind kind) {
        store.find(grant(), operator, kind).ifPresent(stored -> {
            var before = shown.get(stored.key());
            var timetable = fittings.findTimetable(operator);
            if (before != null
                    && before.messageId().equals(stored.messageId())
                    && before.timetable() == timetable.map(Timetable::version).orElse(0L)) {
                return;
            }
            var after = timetable
                    .map(it -> fitted(stored, it))
                    .orElseGet(() -> new Shown(stored, stored.message(), Match.NONE, Map.of(), 0));
            shown.put(stored.key(), after);
            listeners.forEach(it -> it.accept(new Change(before, after)));
        });
    }

    /** Fitted to a version of the operator's timetable, be it the one that is published or not. */
    Shown fitted(StoredRealtime stored, Timetable timetable) {
        var fitted = fittings.of(stored.operator(), timetable).fit(stored.message(), known(stored));
        return new Shown(stored, fitted.message(), fitted.match(), fitted.ids(), timetable.version());
    }

    /** A position says little of its trip: what was found for the trip's updates goes for it. */
    private Map<String, Target> known(StoredRealtime stored) {
        return stored.kind() == RealtimeKind.TRIP_UPDATES
                ? Map.of()
                : find(stored.operator(), RealtimeKind.TRIP_UPDATES)
                        .map(it -> (Map<String, Target>) new TreeMap<>(it.ids()))
                        .orElse(Map.of());
    }

    private Grant grant() {
        return gate.grant(new Access.Reading(Party.HUB, RealtimeFormats.FEED, "realtime", null));
    }
}

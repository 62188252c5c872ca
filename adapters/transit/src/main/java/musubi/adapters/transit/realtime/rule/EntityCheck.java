package musubi.adapters.transit.realtime.rule;

import java.util.HashSet;
import musubi.adapters.transit.realtime.wire.RealtimeKind;

/** The entities as such: their ids, their kind, and whether there are any. */
final class EntityCheck implements Check {

    private static final int MOST = 50_000;

    @Override
    public void check(Observation seen, Marks marks) {
        var header = seen.message().header();
        var full = header == null || !header.differential();
        var entities = seen.message().entities();
        if (entities.size() > MOST) {
            marks.add(HeaderRule.M009, "entity", String.valueOf(entities.size()));
            return;
        }
        var ids = new HashSet<String>();
        for (var entity : entities) {
            if (entity.id().isEmpty()) {
                marks.add(HeaderRule.M004, entity, "");
            } else if (!ids.add(entity.id())) {
                marks.add(HeaderRule.M003, entity, entity.id());
            }
            if (entity.isDeleted()) {
                if (full) {
                    marks.add(HeaderRule.E039, entity, "");
                }
            } else if (!seen.kind().holds(entity)) {
                marks.add(HeaderRule.M005, entity, "");
            }
        }
        wrongAddress(seen, marks);
        if (full && entities.isEmpty()) {
            empty(seen, marks);
        }
    }

    private static void wrongAddress(Observation seen, Marks marks) {
        var entities = seen.message().entities();
        if (!entities.isEmpty()
                && entities.stream()
                        .noneMatch(it -> it.isDeleted() || seen.kind().holds(it))) {
            marks.add(HeaderRule.M007, "entity", seen.kind().word());
        }
    }

    /** That no alert is left is news; that all vehicles are gone from one message to the next is mostly a fault. */
    private static void empty(Observation seen, Marks marks) {
        var before = seen.before();
        if (before != null
                && seen.kind() != RealtimeKind.ALERTS
                && !before.message().entities().isEmpty()
                && before.filledAt().isAfter(seen.now().minus(HeaderCheck.FRESH))) {
            marks.add(HeaderRule.M002, "entity", "");
        }
    }
}

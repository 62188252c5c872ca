package musubi.adapters.transit.realtime;

import java.time.Duration;
import java.util.Set;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import musubi.hub.adapter.Projection;
import musubi.hub.message.Text;

/** Keeps what this node serves, and what its planner goes by, equal to what operators sent to any node. */
final class RealtimeProjection implements Projection {

    private final Board board;
    private final PlannerRealtime planner;
    private volatile boolean loaded;

    RealtimeProjection(Board board, PlannerRealtime planner) {
        this.board = board;
        this.planner = planner;
    }

    @Override
    public String channel() {
        return RealtimeStore.CHANNEL;
    }

    /** What is too old is to go from the planner though nobody sends anything, and the timetable may have changed. */
    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void refresh() {
        board.refresh();
        planner.tell();
        loaded = true;
    }

    @Override
    public void refresh(Set<String> keys) {
        if (keys.isEmpty()) {
            refresh();
            return;
        }
        for (var key : keys) {
            var parts = key.split("/");
            RealtimeKind.find(parts[parts.length - 1]).ifPresent(kind -> board.refresh(parts[0], kind));
        }
        planner.tell();
    }

    @Override
    public Readiness readiness() {
        var feeds = board.list().size();
        return new Readiness(
                loaded,
                loaded
                        ? new Text("feeds of realtime: " + feeds, "リアルタイムフィード: " + feeds)
                        : new Text("loading realtime", "リアルタイム情報を読み込み中"));
    }
}

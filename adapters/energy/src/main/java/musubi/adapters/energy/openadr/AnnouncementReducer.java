package musubi.adapters.energy.openadr;

import java.util.List;
import musubi.hub.adapter.Reducer;
import musubi.hub.gate.Reduction;
import musubi.hub.message.Format;
import org.jspecify.annotations.Nullable;

/** Leaves those targets out of a notification that its subscriber is not to know. */
final class AnnouncementReducer implements Reducer<Announcement> {

    private static final String TARGET = "targets/";

    /** What a permit leaves out, where of these targets those alone are shown. */
    static Reduction hiding(@Nullable List<String> targets, @Nullable List<String> shown) {
        return targets == null || shown == null || shown.size() == targets.size()
                ? Reduction.NONE
                : new Reduction(targets.stream()
                        .filter(it -> !shown.contains(it))
                        .map(TARGET::concat)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }

    @Override
    public Format<Announcement> format() {
        return ObjectFormats.NOTIFICATION;
    }

    @Override
    public Announcement reduce(Announcement data, Reduction reduction) {
        var targets = data.targets();
        return targets == null
                ? data
                : data.showing(targets.stream()
                        .filter(it -> !reduction.leaveOut().contains(TARGET + it))
                        .toList());
    }
}

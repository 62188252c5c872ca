package musubi.adapters.energy.meter.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import musubi.adapters.energy.meter.file.FileFacts;
import musubi.adapters.energy.meter.point.MeterReaders;
import musubi.adapters.energy.meter.point.SentPoint;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;

/** Holds a file that reads well against what the hub knows: whose its points are, and what time it is. */
final class Admissibility {

    private static final int MOST_SAID = 100;

    private final MeterReaders readers;
    private final Duration kept;
    private final Clock clock;

    Admissibility(MeterReaders readers, Duration kept, Clock clock) {
        this.readers = readers;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * @param numbers of the points in the store
     * @param notices why the file cannot be taken; none: it can
     */
    record Checked(Map<String, Integer> numbers, List<Notice> notices) {}

    Checked check(Party sender, FileFacts facts) {
        var mine = new HashMap<String, SentPoint>();
        readers.sendable(sender, facts.points()).forEach(it -> mine.put(it.point(), it));
        var oldest = clock.instant().minus(kept);
        var notices = new ArrayList<Notice>();
        for (var series : facts.series()) {
            if (notices.size() < MOST_SAID) {
                check(series, mine.get(series.point()), oldest, notices);
            }
        }
        var numbers = new HashMap<String, Integer>();
        mine.values().forEach(it -> numbers.put(it.point(), it.number()));
        return new Checked(numbers, notices);
    }

    private void check(
            FileFacts.Series series,
            @org.jspecify.annotations.Nullable SentPoint point,
            Instant oldest,
            List<Notice> notices) {
        var place = "row " + series.firstRow();
        if (point == null) {
            notices.add(Notice.error(
                    "unknown-point",
                    place,
                    "There is no supply point of this number whose readings you may send. Points: /energy/meters/points.",
                    "計量値を送れる供給地点に、この番号はありません。地点の一覧: /energy/meters/points",
                    null));
        } else if (series.from().isBefore(point.since())) {
            notices.add(Notice.error(
                    "before-contract",
                    place,
                    "The point has readings from before the contract began. Leave them out.",
                    "契約開始日より前の計量値が含まれています。除いて送ってください。",
                    null));
        } else if (series.from().isBefore(oldest)) {
            notices.add(Notice.error(
                    "too-old",
                    place,
                    "The point has readings that are older than " + kept.toDays() + " days, which are not kept.",
                    "保存期間（" + kept.toDays() + "日）より古い計量値が含まれています。",
                    null));
        }
        if (series.to().isAfter(clock.instant())) {
            notices.add(Notice.error(
                    "in-the-future",
                    "row " + series.lastRow(),
                    "A half hour that is not over was not measured. Check the days.",
                    "まだ終わっていない30分の値が含まれています。日付を確認してください。",
                    null));
        }
    }
}

package musubi.adapters.energy.openadr.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.Interval;
import musubi.adapters.energy.openadr.wire.IntervalPeriod;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What the timing of an event leaves open. The User Guide asks for more than the schema does; clients of the standard's own tests
 * write events without any time, so that these are warnings and keep nothing out.
 */
public final class TimingValidator {

    private static final String CLAUSE = "OpenADR 3.1.0 User Guide §7.4";

    public List<Notice> validate(EventRequest event) {
        var notices = new ArrayList<Notice>();
        var period = event.intervalPeriod();
        var intervals = Objects.requireNonNullElse(event.intervals(), List.<Interval>of());
        for (var place = 0; place < intervals.size() && notices.isEmpty(); place++) {
            if (!hasDuration(intervals.get(place).intervalPeriod()) && !hasDuration(period)) {
                notices.add(Notice.warning(
                        "interval-without-duration",
                        "/intervals/" + place,
                        "Neither this interval nor the event has a duration. Unless its program has one, it is taken to last"
                                + " until the next interval with a start of its own, or without end. Give"
                                + " intervalPeriod.duration.",
                        "この区間にもイベントにも期間がありません。プログラムにもなければ、次に開始時刻のある区間まで、なければ無期限とみなします。"
                                + "intervalPeriod.duration を指定してください。",
                        CLAUSE));
            }
        }
        if (event.duration() != null && event.duration().isZero()) {
            notices.add(Notice.warning(
                    "event-without-length",
                    "/duration",
                    "A duration of nothing cuts off every interval. Leave it out, unless the event is cancelled.",
                    "期間が0のため全区間が無効になります。取り消しでなければ duration を省いてください。",
                    "OpenADR 3.1.0 User Guide §7.3"));
        }
        return notices;
    }

    private static boolean hasDuration(@Nullable IntervalPeriod period) {
        return period != null && period.duration() != null;
    }
}

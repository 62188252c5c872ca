package musubi.adapters.transit.realtime;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import musubi.adapters.transit.realtime.timetable.Match;
import musubi.adapters.transit.realtime.wire.FeedMessage;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Format;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;

/** Takes realtime in, from whatever door: the journal and what is known now, in one transaction. */
public final class RealtimeInlet {

    private final Format<FeedMessage> format;
    private final Intake intake;
    private final RealtimeTaking taking;
    private final QualityStore quality;
    private final Fittings fittings;
    private final Board board;
    private final Clock clock;

    RealtimeInlet(
            Format<FeedMessage> format,
            Intake intake,
            RealtimeTaking taking,
            QualityStore quality,
            Fittings fittings,
            Board board,
            Clock clock) {
        this.format = format;
        this.intake = intake;
        this.taking = taking;
        this.quality = quality;
        this.fittings = fittings;
        this.board = board;
        this.clock = clock;
    }

    /** The largest message that is taken, in bytes. */
    public long largest() {
        return format.bodies().largest();
    }

    /**
     * The answer of an accepted message is a {@link RealtimeAnswer} in JSON with status 200. When this returns, this node serves it.
     *
     * @param json whether the bytes are JSON, and not Protocol Buffers
     */
    public Admission admit(Party operator, RealtimeKind kind, boolean json, Payload message, URI source) {
        fittings.findTimetable(operator.id()); // reading a timetable takes a second: not within the transaction
        var inbound = Inbound.of(RealtimeFormats.FEED, message, operator, source)
                .doing("PUT " + kind.word() + (json ? ".json" : ".pb"));
        var admission = intake.admit(format, inbound, (journalled, feed) -> taking.take(journalled, kind, feed));
        switch (admission) {
            case Admission.Accepted _, Admission.Duplicate _ -> board.refresh(operator.id(), kind);
            case Admission.Rejected rejected -> count(operator, kind, rejected);
            case Admission.Conflict _, Admission.Refused _ -> {}
        }
        return admission;
    }

    /** The transaction that would have counted it was undone. */
    private void count(Party operator, RealtimeKind kind, Admission.Rejected rejected) {
        Map<String, Long> rules =
                rejected.notices().stream().collect(Collectors.toMap(Notice::code, _ -> 1L, Long::sum));
        quality.add(operator.id(), kind, clock.instant(), new QualityStore.Seen(true, false, 0, 0, Match.NONE, rules));
    }
}

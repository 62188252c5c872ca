package musubi.adapters.health.hl7v2.mllp;

import java.net.URI;
import java.util.List;
import musubi.adapters.health.hl7v2.Acknowledgements;
import musubi.adapters.health.hl7v2.Hl7v2Formats;
import musubi.adapters.health.hl7v2.Hl7v2Header;
import musubi.adapters.health.hl7v2.Hl7v2Notices;
import musubi.adapters.health.hl7v2.Mllp;
import musubi.adapters.health.hl7v2.mllp.MllpFrame.Condition;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Inbound;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;

/** What is said at the MLLP door: who may come in, and what a sender is told in the end. */
final class Hl7v2Door {

    /** What becomes of a frame before the hub sees it. */
    sealed interface Reception {
        record Known(Inbound inbound) implements Reception {}

        /** @param answer to somebody whom nobody vouches for; nothing of it is kept */
        record Unknown(byte[] answer) implements Reception {}
    }

    private final Senders senders;
    private final Acknowledgements acknowledgements;
    private final AnonymousRefusals refusals;
    private final long limit;

    Hl7v2Door(Senders senders, Acknowledgements acknowledgements, AnonymousRefusals refusals, long limit) {
        this.senders = senders;
        this.acknowledgements = acknowledgements;
        this.refusals = refusals;
        this.limit = limit;
    }

    Reception receive(MllpFrame frame) {
        var header = Hl7v2Header.find(frame.content());
        if (header.isEmpty()) {
            refusals.count("no-header");
            var why = frame.condition() == Condition.UNFRAMED
                    ? DoorNotices.unframed()
                    : frame.isBatch() ? DoorNotices.batch() : Hl7v2Notices.missingHeader();
            return new Reception.Unknown(acknowledgements.reject(Hl7v2Header.NONE, List.of(why)));
        }
        return senders.find(frame)
                .<Reception>map(it -> new Reception.Known(
                        Inbound.of(Hl7v2Formats.V2_5_ID, Payload.of(kept(frame)), it, URI.create("mllp://" + it.id()))))
                .orElseGet(() -> {
                    refusals.count("unknown-sender");
                    return new Reception.Unknown(
                            acknowledgements.reject(header.get(), List.of(DoorNotices.unknownSender())));
                });
    }

    byte[] answer(MllpFrame frame, Admission admission) {
        var header = frame.header();
        return switch (admission) {
            case Admission.Accepted(var _, var notices, var _) -> told(header, notices);
            case Admission.Duplicate(var _, var notices, var _) -> told(header, notices);
            case Admission.Rejected(var _, var notices, var _) -> acknowledgements.reject(header, why(frame, notices));
            case Admission.Conflict(var earlier) ->
                acknowledgements.reject(header, List.of(DoorNotices.conflict(earlier)));
            case Admission.Refused _ -> acknowledgements.reject(header, List.of(DoorNotices.notRegistered()));
        };
    }

    /** The answer where the hub itself failed: never {@code AA}, for nothing was committed. */
    byte[] failed(MllpFrame frame) {
        return acknowledgements.reject(frame.header(), List.of(DoorNotices.internalError()));
    }

    private byte[] told(Hl7v2Header header, List<Notice> notices) {
        return Notice.anyError(notices)
                ? acknowledgements.reject(header, notices)
                : acknowledgements.accept(header, notices);
    }

    /** A broken frame keeps its start block, by which the codec, today and at a replay, knows that it is no message. */
    private static byte[] kept(MllpFrame frame) {
        if (frame.condition() == Condition.WHOLE) {
            return frame.content();
        }
        var kept = new byte[frame.content().length + 1];
        kept[0] = Mllp.START;
        System.arraycopy(frame.content(), 0, kept, 1, frame.content().length);
        return kept;
    }

    private List<Notice> why(MllpFrame frame, List<Notice> notices) {
        return switch (frame.condition()) {
            case OVERSIZED -> List.of(DoorNotices.oversized(limit));
            case CROWDED -> List.of(DoorNotices.crowded());
            case UNFRAMED -> List.of(DoorNotices.unframed());
            case TRUNCATED, WHOLE -> notices;
        };
    }
}

package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.model.GenericSegment;
import java.util.List;
import musubi.hub.message.Notice;

/** Nothing disappears silently: a segment that no mapper reads stays in the kept bytes, and its sender learns of it. */
final class UnmappedSegmentsRule implements MessageRule {

    @Override
    public List<Notice> check(Hl7v2Message message) {
        return message.segments().stream()
                .filter(GenericSegment.class::isInstance)
                .map(segment -> Hl7v2Notices.unmappedSegment(message.place(segment)))
                .toList();
    }
}

package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.model.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import musubi.hub.message.Notice;

/**
 * Whose value it is follows from where a segment stands. So one that stands where it says nothing of that is refused: a
 * result above its order, an order above its patient, a second patient where one is meant, a second message, and the
 * middle of a message that goes on elsewhere (HL7 v2.5 §2.10.2).
 */
final class SegmentOrderRule implements MessageRule {

    private static final Set<String> BATCH = Set.of("FHS", "FTS", "BHS", "BTS");
    private static final Set<String> CONTINUED = Set.of("ADD", "DSC");

    @Override
    public List<Notice> check(Hl7v2Message message) {
        var event = TriggerEvent.find(message.header());
        if (event.isEmpty()) {
            return List.of();
        }
        var notices = new ArrayList<Notice>();
        if (!message.header().get(14).isEmpty()) {
            notices.add(OrderNotices.continued("MSH-14"));
        }
        var seen = new HashSet<String>();
        for (var segment : message.segments()) {
            check(segment, message.place(segment), event.get(), seen, notices);
        }
        if (!event.get().isAdmission() && seen.contains("PID") && !seen.contains("OBR")) {
            notices.add(OrderNotices.withoutOrder());
        }
        return notices;
    }

    /** @param seen the names of the segments since the last PID, which opens a group of its own in an ORU */
    private static void check(
            Segment segment, String place, TriggerEvent event, Set<String> seen, List<Notice> notices) {
        var name = segment.getName();
        if (name.equals("PID") && !event.isAdmission()) {
            if (seen.contains("PID") && !seen.contains("OBR")) {
                notices.add(OrderNotices.withoutOrder());
            }
            seen.removeAll(Set.of("PID", "PV1", "OBR", "ORC"));
        }
        if (BATCH.contains(name)) {
            notices.add(OrderNotices.batch(place));
        } else if (CONTINUED.contains(name)) {
            notices.add(OrderNotices.continued(place));
        } else if (Set.of("MSH", "EVN", "PID", "PV1").contains(name) && seen.contains(name)) {
            notices.add(name.equals("MSH") ? OrderNotices.secondMessage(place) : OrderNotices.repeated(place));
        } else if (misplaced(name, event, seen)) {
            notices.add(OrderNotices.misplaced(place));
        }
        seen.add(name);
        if (name.equals("ORC")) {
            seen.remove("OBR");
        } else if (name.equals("OBR")) {
            seen.add("PV1");
        }
    }

    private static boolean misplaced(String name, TriggerEvent event, Set<String> seen) {
        return switch (name) {
            case "PV1" -> !seen.contains("PID");
            case "ORC", "OBR" -> event.isAdmission() || !seen.contains("PID");
            case "OBX" -> !seen.contains("PID") || !event.isAdmission() && !seen.contains("OBR");
            default -> false;
        };
    }
}

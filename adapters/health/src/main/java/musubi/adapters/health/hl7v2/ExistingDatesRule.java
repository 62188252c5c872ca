package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Composite;
import ca.uhn.hl7v2.model.Primitive;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.model.Varies;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** Every date in a segment that is mapped must exist: 20260230 does not become the second of March. */
final class ExistingDatesRule implements MessageRule {

    /** The explicit null of the standard: delete what you have (HL7 v2.5 §2.5.3). */
    private static final String NULL = "\"\"";

    @Override
    public List<Notice> check(Hl7v2Message message) {
        var notices = new ArrayList<Notice>();
        for (var segment : message.segments()) {
            for (int field = 1; field <= segment.numFields(); field++) {
                if (!exists(segment, field)) {
                    notices.add(Hl7v2Notices.impossibleDate(message.place(segment) + "-" + field));
                }
            }
        }
        return notices;
    }

    private static boolean exists(Segment segment, int field) {
        try {
            return Stream.of(segment.getField(field)).allMatch(ExistingDatesRule::exists);
        } catch (HL7Exception e) {
            throw new IllegalStateException("a segment has the fields that it counts", e);
        }
    }

    private static boolean exists(Type value) {
        return switch (value) {
            case Composite composite -> Stream.of(composite.getComponents()).allMatch(ExistingDatesRule::exists);
            case Varies varies -> exists(varies.getData());
            case Primitive primitive -> exists(primitive.getName(), primitive.getValue());
            default -> true;
        };
    }

    private static boolean exists(String type, @Nullable String value) {
        if (value == null || value.isBlank() || value.equals(NULL)) {
            return true;
        }
        return switch (type) {
            case "DT", "DTM" -> Hl7v2DateTime.find(value).isPresent();
            case "TM" -> Hl7v2DateTime.find("20000101" + value).isPresent();
            default -> true;
        };
    }
}

package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Composite;
import ca.uhn.hl7v2.model.GenericSegment;
import ca.uhn.hl7v2.model.Primitive;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.model.Varies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import musubi.hub.message.Notice;

/**
 * Nothing disappears silently: a segment, a field, a repetition or a component that no mapper reads stays in the kept
 * bytes, and its sender learns of it. What stands in several segments of one name is told once, with the first.
 */
final class UnmappedFieldsRule implements MessageRule {

    @Override
    public List<Notice> check(Hl7v2Message message) {
        var event = TriggerEvent.find(message.header());
        if (event.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashMap<String, Notice>();
        var notes = Set.copyOf(PatientGroup.notes(message));
        for (var segment : message.segments()) {
            var fields = MappedFields.of(segment.getName(), event.get());
            var place = message.place(segment);
            if (segment instanceof GenericSegment || fields.isEmpty() || isLoose(segment, notes)) {
                found.put(place, UnmappedNotices.segment(place));
            } else if (!fields.get().all()) {
                check(segment, fields.get(), place, found);
            }
        }
        return List.copyOf(found.values());
    }

    /** A remark below no result and no order. */
    private static boolean isLoose(Segment segment, Set<? extends Segment> notes) {
        return segment.getName().equals("NTE") && !notes.contains(segment);
    }

    private static void check(Segment segment, MappedFields fields, String place, Map<String, Notice> found) {
        try {
            for (int field = 1; field <= segment.numFields(); field++) {
                var repetitions = segment.getField(field);
                var key = segment.getName() + "-" + field;
                if (!fields.has(field)) {
                    for (var repetition : repetitions) {
                        if (hasValue(repetition)) {
                            found.putIfAbsent(key, UnmappedNotices.field(place + "-" + field));
                        }
                    }
                    continue;
                }
                for (int i = 0; i < repetitions.length; i++) {
                    var here = place + "-" + field + (repetitions.length == 1 ? "" : "[" + (i + 1) + "]");
                    if (i > 0 && !fields.repeats(field) && hasValue(repetitions[i])) {
                        found.putIfAbsent(key + "[]", UnmappedNotices.repetition(here));
                    } else {
                        components(read(repetitions[i]), key, here, found);
                    }
                }
            }
        } catch (HL7Exception e) {
            throw new IllegalStateException("a segment has the fields that it counts", e);
        }
    }

    /** A result as the type that OBX-2 names, where that type is taken apart; one of another type is kept whole. */
    private static Type read(Type value) {
        return value instanceof Varies result
                        && MappedFields.isTakenApart(result.getData().getName())
                ? result.getData()
                : value;
    }

    private static void components(Type value, String key, String place, Map<String, Notice> found) {
        var read = MappedFields.components(value.getName());
        if (value instanceof Composite composite && !read.isEmpty()) {
            var components = composite.getComponents();
            for (int i = 0; i < components.length; i++) {
                if (!read.contains(i + 1) && hasValue(components[i])) {
                    found.putIfAbsent(key + "." + i, UnmappedNotices.component(place + "." + (i + 1)));
                }
            }
        }
        if (value instanceof Composite composite) {
            var components = composite.getComponents();
            for (int i = 0; i < components.length; i++) {
                subcomponents(components[i], key + "." + (i + 1), place + "." + (i + 1), found);
            }
        }
        if (!(value instanceof Varies) && value.getExtraComponents().numComponents() > 0) {
            var first = value instanceof Composite composite ? composite.getComponents().length : 1;
            for (int i = 0; i < value.getExtraComponents().numComponents(); i++) {
                if (hasValue(value.getExtraComponents().getComponent(i))) {
                    var component = first + i + 1;
                    found.putIfAbsent(key + "." + component, UnmappedNotices.component(place + "." + component));
                }
            }
        }
    }

    /** What stands behind the separator of subcomponents where the type has none: half of a name, a number or a unit. */
    private static void subcomponents(Type value, String key, String place, Map<String, Notice> found) {
        var extra = value.getExtraComponents();
        for (int i = 0; i < extra.numComponents(); i++) {
            if (hasValue(extra.getComponent(i))) {
                found.putIfAbsent(key + "&", UnmappedNotices.component(place));
            }
        }
        // of a family name (FN) the first part alone is the name (HL7 v2.5 §2.A.30)
        if (value instanceof Composite family && value.getName().equals("FN")) {
            for (int i = 1; i < family.getComponents().length; i++) {
                if (hasValue(family.getComponents()[i])) {
                    found.putIfAbsent(key + "&", UnmappedNotices.component(place));
                }
            }
        }
    }

    private static boolean hasValue(Object value) {
        return switch (value) {
            case Composite composite -> {
                for (var component : composite.getComponents()) {
                    if (hasValue(component)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Varies varies -> hasValue(varies.getData());
            case Primitive primitive -> !Values.text(primitive).isEmpty();
            default -> false;
        };
    }
}

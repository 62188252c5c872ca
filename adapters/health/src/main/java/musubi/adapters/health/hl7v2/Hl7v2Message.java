package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.util.Terser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One message in memory. The segments are a plain list in the order of the bytes and not a tree: the groups of the
 * standard are told apart by the segments that open them (OBR, OBX), so that a segment at an unforeseen place is still seen.
 *
 * @param text the whole message as characters, for writing it again
 * @param places of each segment by identity, as notices point to it
 */
public record Hl7v2Message(
        Hl7v2Header header, Hl7v2Charset charset, String text, List<Segment> segments, Map<Segment, String> places) {

    /** @param segments in the order of the message; how notices point to each is counted here, once */
    public Hl7v2Message(Hl7v2Header header, Hl7v2Charset charset, String text, List<Segment> segments) {
        this(header, charset, text, List.copyOf(segments), places(segments));
    }

    private static Map<Segment, String> places(List<Segment> segments) {
        var totals = new HashMap<String, Integer>();
        segments.forEach(it -> totals.merge(it.getName(), 1, Integer::sum));
        var counted = new HashMap<String, Integer>();
        var places = new IdentityHashMap<Segment, String>();
        for (var segment : segments) {
            var name = segment.getName();
            var number = counted.merge(name, 1, Integer::sum);
            places.put(segment, totals.getOrDefault(name, 0) == 1 ? name : name + "[" + number + "]");
        }
        return places;
    }

    /** The first segment of the kind. */
    public <S extends Segment> Optional<S> find(Class<S> kind) {
        return segments.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Where the segment is one of this message: {@code PID}, or {@code OBX[2]} where there are several. */
    public String place(Segment segment) {
        var place = places.get(segment);
        if (place == null) {
            throw new IllegalArgumentException("Not a segment of this message: " + segment.getName());
        }
        return place;
    }

    /** All values at a place such as {@code PID-3.1}, over all segments of the name and all repetitions of the field. */
    List<String> values(String place) {
        var wanted = Hl7v2Place.get(place);
        var values = new ArrayList<String>();
        for (var segment : segments) {
            if (segment.getName().equals(wanted.segment())) {
                values.addAll(values(segment, wanted));
            }
        }
        return values;
    }

    private static List<String> values(Segment segment, Hl7v2Place wanted) {
        if (wanted.field() == 0) {
            return List.of(segment.getName());
        }
        if (wanted.field() > segment.numFields()) {
            return List.of();
        }
        try {
            var values = new ArrayList<String>();
            for (int i = 0; i < segment.getField(wanted.field()).length; i++) {
                values.add(Values.text(Terser.get(
                        segment,
                        wanted.field(),
                        i,
                        Math.max(wanted.component(), 1),
                        Math.max(wanted.subcomponent(), 1))));
            }
            return values;
        } catch (HL7Exception e) {
            throw new IllegalArgumentException("No such place in HL7 v2.5: " + wanted, e);
        }
    }
}

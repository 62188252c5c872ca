package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.util.Terser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import musubi.hub.message.Notice;

/**
 * Numbers and codes by which records are found again fit an index, and are of printable characters. FHIR has no limit,
 * HL7 v2.5 has 20 to 199 (§2.A); every sender that keeps to it stays below this one.
 */
final class IdentifierRule implements MessageRule {

    static final int LONGEST = 199;

    /** A patient's number stands in keys and indexes of its own. */
    static final int LONGEST_PATIENT_NUMBER = 64;

    private static final Hl7v2Place PATIENT_NUMBER = Hl7v2Place.get("PID-3.1");

    /** The components of an assigning authority (HD) stand behind the place as subcomponents. */
    private static final Map<String, List<String>> PLACES = Map.of(
            "MSH", List.of("MSH-3.1", "MSH-4.1", "MSH-10.1"),
            "PID", List.of("PID-3.1", "PID-3.4.1", "PID-3.4.2", "PID-3.5"),
            "PV1",
                    List.of(
                            "PV1-3.1",
                            "PV1-3.2",
                            "PV1-3.3",
                            "PV1-3.4.1",
                            "PV1-7.1",
                            "PV1-7.9.1",
                            "PV1-7.9.2",
                            "PV1-8.1",
                            "PV1-8.9.1",
                            "PV1-8.9.2",
                            "PV1-9.1",
                            "PV1-9.9.1",
                            "PV1-9.9.2",
                            "PV1-10.1",
                            "PV1-17.1",
                            "PV1-17.9.1",
                            "PV1-17.9.2",
                            "PV1-19.1",
                            "PV1-19.4.1",
                            "PV1-19.4.2",
                            "PV1-36.1"),
            "ORC", List.of("ORC-2.1", "ORC-2.2", "ORC-2.3", "ORC-3.1", "ORC-3.2", "ORC-3.3"),
            "OBR", List.of("OBR-2.1", "OBR-2.2", "OBR-2.3", "OBR-3.1", "OBR-3.2", "OBR-3.3", "OBR-4.1", "OBR-4.3"),
            "OBX",
                    List.of(
                            "OBX-3.1",
                            "OBX-3.3",
                            "OBX-3.4",
                            "OBX-3.6",
                            "OBX-4.1",
                            "OBX-6.1",
                            "OBX-16.1",
                            "OBX-16.9.1",
                            "OBX-16.9.2"));

    /** A place and a unit identify nothing; what they hold beyond is named, and no more. */
    private static final Set<String> NAMED = Set.of("PV1-3", "OBX-6");

    private static final Map<String, List<Hl7v2Place>> PARSED = Map.copyOf(PLACES.entrySet().stream()
            .collect(java.util.stream.Collectors.toMap(
                    Map.Entry::getKey,
                    it -> it.getValue().stream().map(Hl7v2Place::get).toList())));

    @Override
    public List<Notice> check(Hl7v2Message message) {
        var notices = new ArrayList<Notice>();
        for (var segment : message.segments()) {
            for (var place : PARSED.getOrDefault(segment.getName(), List.of())) {
                if (place.field() <= segment.numFields()) {
                    check(segment, place, message, notices);
                }
            }
        }
        return notices;
    }

    /** Numbers that are alike up to a subcomponent separator would become one: two patients, two visits, two orders. */
    private static boolean isWhole(Hl7v2Place place) {
        return place.subcomponent() == 0
                && !place.segment().equals("MSH")
                && !NAMED.contains(place.segment() + "-" + place.field());
    }

    private static void check(Segment segment, Hl7v2Place place, Hl7v2Message message, List<Notice> notices) {
        try {
            var repetitions = segment.getField(place.field()).length;
            for (int i = 0; i < repetitions; i++) {
                var value = Values.text(Terser.get(
                        segment, place.field(), i, Math.max(place.component(), 1), Math.max(place.subcomponent(), 1)));
                var limit = place.equals(PATIENT_NUMBER) ? LONGEST_PATIENT_NUMBER : LONGEST;
                if (value.length() > limit) {
                    notices.add(Hl7v2Notices.tooLong(place.in(message.place(segment), i), limit));
                } else if (value.chars().anyMatch(c -> c < ' ')) {
                    notices.add(Hl7v2Notices.forbiddenCharacter(place.in(message.place(segment), i)));
                }
                if (isWhole(place)
                        && !Values.text(Terser.get(segment, place.field(), i, Math.max(place.component(), 1), 2))
                                .isEmpty()) {
                    notices.add(Hl7v2Notices.divided(place.in(message.place(segment), i)));
                }
            }
        } catch (HL7Exception e) {
            throw new IllegalStateException("a segment has the fields that it counts", e);
        }
    }
}

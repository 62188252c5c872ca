package musubi.adapters.health.hl7v2;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields of a segment the mappers read, or need not: numbers of segments and the circumstance of the message. The
 * same as {@code mappings/health/hl7v2-to-fhir.mapping.yaml} says in words.
 *
 * @param fields by number
 * @param repeated those of which every repetition is read
 * @param all a segment that is circumstance through and through
 */
record MappedFields(Set<Integer> fields, Set<Integer> repeated, boolean all) {

    private static final MappedFields CIRCUMSTANCE = new MappedFields(Set.of(), Set.of(), true);

    private static final Map<String, MappedFields> ADMISSION = Map.of(
            "MSH", CIRCUMSTANCE,
            "EVN", new MappedFields(Set.of(1, 2, 3, 6, 7), Set.of(), false),
            "PID", new MappedFields(Set.of(1, 3, 5, 7, 8, 11, 13, 14, 16, 29, 30), Set.of(3, 5, 11, 13, 14), false),
            "PV1", new MappedFields(Set.of(1, 2, 3, 7, 8, 9, 10, 17, 19, 36, 44, 45), Set.of(7, 8, 9, 17), false),
            "OBX", new MappedFields(Set.of(1, 2, 3, 4, 5, 6, 7, 8, 11, 14, 16, 17), Set.of(5, 8, 16), false),
            "NTE", new MappedFields(Set.of(1, 3), Set.of(3), false));

    private static final Map<String, MappedFields> RESULT = Map.of(
            "MSH",
            CIRCUMSTANCE,
            "PID",
            ADMISSION.get("PID"),
            // who the visit is, not what is new of it
            "PV1",
            new MappedFields(Set.of(1, 2, 19, 44), Set.of(), false),
            "ORC",
            new MappedFields(Set.of(1, 2, 3), Set.of(), false),
            "OBR",
            new MappedFields(Set.of(1, 2, 3, 4, 7, 8, 22, 24, 25), Set.of(), false),
            "OBX",
            ADMISSION.get("OBX"),
            "NTE",
            ADMISSION.get("NTE"));

    /** Of the data types: the components that are read. Types that are not named here are read whole, or not at all. */
    private static final Map<String, Set<Integer>> COMPONENTS = Map.of(
            "CX", Set.of(1, 4, 5),
            "XPN", Set.of(1, 2, 3, 4, 5, 7, 8),
            "XCN", Set.of(1, 2, 3, 4, 5, 6, 9, 10, 13, 15),
            "XAD", Set.of(1, 2, 3, 4, 5, 6, 7, 8),
            "XTN", Set.of(1, 2, 3, 4, 6, 7, 8, 12),
            "PL", Set.of(1, 2, 3, 4),
            "TS", Set.of(1),
            "CWE", Set.of(1, 2, 3, 4, 5, 6, 9),
            "CNE", Set.of(1, 2, 3, 4, 5, 6, 9));

    /** Types of results that become something else than the text that was sent. */
    private static final Set<String> TAKEN_APART = Set.of("CE", "CWE", "CNE", "SN", "TS");

    /** Empty where no mapper reads such segments in messages of the event. */
    static Optional<MappedFields> of(String segment, TriggerEvent event) {
        return Optional.ofNullable((event.isAdmission() ? ADMISSION : RESULT).get(segment));
    }

    /** None: the type is read whole. */
    static Set<Integer> components(String type) {
        return COMPONENTS.getOrDefault(type, Set.of());
    }

    static boolean isTakenApart(String type) {
        return TAKEN_APART.contains(type);
    }

    boolean has(int field) {
        return fields.contains(field);
    }

    boolean repeats(int field) {
        return repeated.contains(field);
    }
}

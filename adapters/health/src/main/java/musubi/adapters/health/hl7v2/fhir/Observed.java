package musubi.adapters.health.hl7v2.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Type;

/**
 * What OBX-5 says: nothing, one value, or several of equal rank.
 *
 * @param absent why there is none, a code of data-absent-reason; empty where there is one
 */
record Observed(List<Type> values, String absent) {

    private static final String REASONS = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

    static Observed of(Type value) {
        return new Observed(List.of(value), "");
    }

    static Observed absent(String reason) {
        return new Observed(List.of(), reason);
    }

    boolean isAbsent() {
        return values.isEmpty();
    }

    /** Whether the message has something that FHIR's value cannot hold. */
    boolean isSaid() {
        return absent.equals("unsupported");
    }

    /** Several values are components with the code of the whole, which then has no value itself (R4 Observation, obs-7). */
    void into(Observation observation) {
        if (values.size() == 1) {
            observation.setValue(values.getFirst());
        } else if (isAbsent()) {
            observation.setDataAbsentReason(JpCore.concept(REASONS, absent, ""));
        } else {
            values.forEach(it -> observation
                    .addComponent()
                    .setCode(observation.getCode().copy())
                    .setValue(it));
        }
    }
}

package musubi.adapters.health.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Resource;

/** Looks up what stands at a place such as {@code Patient.identifier.value}. */
final class ElementValues {

    /** What a place that holds more than one value, such as a CodeableConcept, is said to hold. */
    private static final String SOMETHING = "(present)";

    private final FhirContext fhir;

    ElementValues(FhirContext fhir) {
        this.fhir = fhir;
    }

    List<String> list(Resource resource, String place) {
        return fhir.newTerser().getValues(resource, place, IBase.class).stream()
                .filter(it -> !it.isEmpty())
                .map(ElementValues::text)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String text(IBase element) {
        return element instanceof IPrimitiveType<?> primitive && primitive.hasValue()
                ? primitive.getValueAsString()
                : SOMETHING;
    }
}

package musubi.adapters.health.fhir;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/**
 * Lays what a message says over what is known. What it does not mention stays, also what others added to the record; what
 * it takes away ({@link Deletions}) goes (HL7 v2.5 §2.5.3). Pure: makes a new resource of the two.
 */
final class RecordMerge {

    /** Elements whose parts come in fields of their own: the end of a visit does not say that it had no beginning. */
    private static final Set<String> BY_PARTS = Set.of("meta", "period", "hospitalization");

    /** What belongs to a value goes with it: the flag of a corrected value is not that of the wrong one. */
    private static final Map<String, List<String>> TOGETHER = Map.of(
            "Observation", List.of("value", "dataAbsentReason", "component", "interpretation", "referenceRange"));

    /** Of {@link #TOGETHER} those that are a value. */
    private static final Set<String> VALUES = Set.of("value", "dataAbsentReason", "component");

    private final FhirContext fhir;

    RecordMerge(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** @param deleted elements that the message takes away, as {@link Deletions} names them */
    Resource merge(Resource known, Resource said, Set<String> deleted) {
        var merged = known.copy();
        deleted.forEach(it -> delete(merged, it));
        var together = TOGETHER.getOrDefault(said.fhirType(), List.of());
        if (together.stream()
                .anyMatch(it ->
                        VALUES.contains(it) && !values(child(said, it), said).isEmpty())) {
            together.forEach(it -> child(merged, it).getMutator().setValue(merged, null));
        }
        overlay(merged, said);
        if (!deleted.contains("status")) {
            Progress.keep(known, merged);
        }
        return merged;
    }

    private void overlay(Base into, Base said) {
        for (var child : definition(into).getChildrenAndExtension()) {
            var values = values(child, said);
            var name = child.getElementName();
            if (values.isEmpty() || name.equals("id")) {
                continue;
            }
            var known = values(child, into);
            if (child.getMax() != 1) {
                set(child, into, ElementGroups.replace(name, known, values));
            } else if (BY_PARTS.contains(name) && !known.isEmpty()) {
                overlay(known.getFirst(), values.getFirst());
            } else {
                set(child, into, values);
            }
        }
    }

    /** {@code period.end} is a part, {@code telecom[work]} a group of a list. */
    private void delete(Base from, String element) {
        var dot = element.indexOf('.');
        var bracket = element.indexOf('[');
        if (dot > 0 && (bracket < 0 || dot < bracket)) {
            values(child(from, element.substring(0, dot)), from).forEach(it -> delete(it, element.substring(dot + 1)));
        } else if (bracket > 0) {
            var name = element.substring(0, bracket);
            var group = element.substring(bracket + 1, element.length() - 1);
            var child = child(from, name);
            set(child, from, ElementGroups.without(name, values(child, from), group));
        } else {
            child(from, element).getMutator().setValue(from, null);
        }
    }

    private static void set(BaseRuntimeChildDefinition child, Base into, List<Base> values) {
        child.getMutator().setValue(into, null);
        values.forEach(it -> child.getMutator().addValue(into, it.copy()));
    }

    private static List<Base> values(BaseRuntimeChildDefinition child, Base of) {
        return child.getAccessor().getValues(of).stream()
                .filter(it -> it != null && !it.isEmpty())
                .map(Base.class::cast)
                .toList();
    }

    private BaseRuntimeChildDefinition child(Base of, String name) {
        return definition(of).getChildrenAndExtension().stream()
                .filter(it -> it.getElementName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(of.fhirType() + " has no element " + name));
    }

    private BaseRuntimeElementCompositeDefinition<?> definition(IBase of) {
        return of instanceof Resource resource
                ? fhir.getResourceDefinition(resource)
                : (BaseRuntimeElementCompositeDefinition<?>) fhir.getElementDefinition(of.getClass());
    }
}

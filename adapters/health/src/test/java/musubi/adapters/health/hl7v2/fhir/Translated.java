package musubi.adapters.health.hl7v2.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.Hl7v2;
import musubi.hub.message.Notice;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** A message with what has become of it, and all that its sender is told. */
record Translated(Bundle bundle, List<Notice> notices) {

    private static final Hl7v2ToFhirMapper MAPPER = new Hl7v2ToFhirMapper(Hl7v2.TABLES, null);

    static Translated oru(String... segments) {
        return of("ORU^R01^ORU_R01", segments);
    }

    static Translated adt(String event, String... segments) {
        return of("ADT^" + event, segments);
    }

    private static Translated of(String type, String... segments) {
        var all = Stream.concat(Stream.of(Hl7v2.msh(type, "M1", "UNICODE UTF-8")), Stream.of(segments));
        var read = Hl7v2.readable(Hl7v2.message(all.toArray(String[]::new)));
        assertThat(Notice.anyError(read.notices()))
                .as(Hl7v2.notices(read.notices()))
                .isFalse();
        var mapped = MAPPER.map(read.data(), Hl7v2.CIRCUMSTANCE);
        return new Translated(
                mapped.value(),
                Stream.concat(read.notices().stream(), mapped.notices().stream())
                        .toList());
    }

    <R extends Resource> List<R> all(Class<R> kind) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    <R extends Resource> R only(Class<R> kind) {
        assertThat(all(kind)).hasSize(1);
        return all(kind).getFirst();
    }

    /** One line a result: patient's number, code, value. */
    List<String> results() {
        return all(Observation.class).stream()
                .map(it -> number(it.getSubject()) + " "
                        + it.getCode().getCodingFirstRep().getCode() + " " + value(it))
                .toList();
    }

    /** The value of the only result. */
    String value() {
        return value(only(Observation.class));
    }

    List<String> ids(Class<? extends Resource> kind) {
        return all(kind).stream().map(it -> it.getIdElement().getIdPart()).toList();
    }

    String told() {
        return Hl7v2.notices(notices);
    }

    private String number(Reference subject) {
        return all(Patient.class).stream()
                .filter(it -> subject.getReference().endsWith(it.getIdElement().getIdPart()))
                .map(it -> it.getIdentifierFirstRep().getValue())
                .findFirst()
                .orElse("?");
    }

    private static String value(Observation observation) {
        return switch (observation.getValue()) {
            case null ->
                observation.hasComponent()
                        ? "components " + observation.getComponent().size()
                        : observation.hasDataAbsentReason()
                                ? "absent "
                                        + observation
                                                .getDataAbsentReason()
                                                .getCodingFirstRep()
                                                .getCode()
                                : "nothing";
            case Quantity it ->
                (it.hasComparator() ? it.getComparator().toCode() : "")
                        + it.getValue().toPlainString()
                        + (it.hasUnit() ? " " + it.getUnit() : "");
            case DateTimeType it -> it.getValueAsString();
            case PrimitiveType<?> it -> "「" + it.getValueAsString() + "」";
            case org.hl7.fhir.r4.model.Type it ->
                FhirContext.forR4Cached().newJsonParser().encodeToString(it);
        };
    }
}

package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.segment.OBX;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.PatientGroup.Result;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;

/** OBX (HL7 v2.5 §7.4.2) to Observation (JP_Observation_Common). */
final class ObxToObservationMapper {

    /** OBX-11, table 0085, where the message says that there is no value. */
    private static final Map<String, String> ABSENCES = Map.of("X", "error", "N", "not-asked");

    /** A result that is there, or is there anew: one expects a value. */
    private static final Set<String> PRESENT = Set.of("F", "C", "U", "");

    private final Codes codes;
    private final CeToCodeableConceptMapper concepts;
    private final ObxToValueMapper values;
    private final ReferenceRangeMapper ranges;

    ObxToObservationMapper(Codes codes) {
        this.codes = codes;
        this.concepts = new CeToCodeableConceptMapper(codes);
        this.values = new ObxToValueMapper(codes);
        this.ranges = new ReferenceRangeMapper(new QuantityMapper(codes));
    }

    /**
     * @param name what the result is called, and what it stands below
     * @param performers who observed; where OBX-16 names nobody, the institution
     * @param place of the segment, for example {@code OBX[2]}
     */
    Mapped<Observation> map(Result source, ResultName name, List<Reference> performers, String place) {
        var findings = new Findings();
        var obx = source.obx();
        var context = name.context();
        var facility = context.facility();
        var observation = new Observation();
        observation.setId(name.id());
        observation.getMeta().addProfile(JpCore.profile("Observation_Common"));
        observation.addIdentifier().setSystem(facility.own("observation")).setValue(name.identifier());
        observation.setStatus(findings.take(status(obx, place)));
        context.category().ifPresent(observation::addCategory);
        observation.setCode(findings.take(concepts.map(obx.getObservationIdentifier(), facility, place + "-3")));
        observation.setSubject(PidToPatientMapper.reference(context.patient(), facility));
        context.visit().ifPresent(it -> observation.setEncounter(it.logicalReference()));
        FhirDates.dateTime(obx.getDateTimeOfTheObservation())
                .or(context::time)
                .ifPresent(it -> observation.setEffective(it.copy()));
        performers.forEach(observation::addPerformer);
        value(obx, findings.take(values.map(obx, facility, place)), observation, place, findings);
        interpretation(obx, observation, place, findings);
        if (observation.hasValueQuantity()) {
            ranges.map(obx).ifPresent(observation::addReferenceRange);
        } else if (!Values.text(obx.getReferencesRange()).isEmpty()) {
            observation.addReferenceRange().setText(Values.text(obx.getReferencesRange()));
        }
        var method = findings.take(method(obx, facility, place));
        if (!method.isEmpty()) {
            observation.setMethod(method);
        }
        note(source, observation);
        return findings.with(observation);
    }

    /**
     * An empty value is never zero. Where the message says that there is none (OBX-11, the explicit null, a document), the
     * reason stands in its place; where it says nothing, what was said before stays (HL7 v2.5 §2.5.3).
     */
    private static void value(OBX obx, Observed value, Observation observation, String place, Findings findings) {
        var status = Values.text(obx.getObservationResultStatus());
        if (value.isAbsent() && ABSENCES.containsKey(status)) {
            Observed.absent(ABSENCES.getOrDefault(status, "unknown")).into(observation);
        } else if (!value.isAbsent() || value.isSaid() || Values.isNull(obx.getObservationValue())) {
            value.into(observation);
        } else if (PRESENT.contains(status)) {
            findings.add(ValueNotices.withoutValue(place));
        }
    }

    /** {@code status} is required: without a row it is said to be unknown, and the notice names the code. */
    private Mapped<ObservationStatus> status(OBX obx, String place) {
        var findings = new Findings();
        var code = Values.text(obx.getObservationResultStatus());
        if (code.isEmpty()) {
            findings.add(ValueNotices.withoutStatus(place + "-11"));
        }
        var row = findings.take(codes.find("hl7v2-observation-status", code, place + "-11"));
        return findings.with(
                row.map(it -> ObservationStatus.fromCode(it.code())).orElse(ObservationStatus.UNKNOWN));
    }

    /** A flag without a row stays the word that it is. */
    private void interpretation(OBX obx, Observation observation, String place, Findings findings) {
        for (var flag : obx.getAbnormalFlags()) {
            var code = Values.text(flag);
            findings.take(codes.find("hl7v2-interpretation", code, place + "-8"))
                    .map(it -> JpCore.concept(it.system(), it.code(), it.display()))
                    .or(() -> Stream.of(code)
                            .filter(it -> !it.isEmpty())
                            .map(it -> new CodeableConcept().setText(it))
                            .findFirst())
                    .ifPresent(observation::addInterpretation);
        }
    }

    private Mapped<CodeableConcept> method(OBX obx, Facility facility, String place) {
        return obx.getObservationMethodReps() == 0
                ? new Mapped<>(new CodeableConcept(), List.of())
                : concepts.map(obx.getObservationMethod(0), facility, place + "-17");
    }

    /** Remarks, and the unit of what is no Quantity: a reader must see it beside the value. */
    private static void note(Result source, Observation observation) {
        var text = Notes.text(source.notes());
        if (!text.isEmpty()) {
            observation.addNote().setText(text);
        }
        var unit = ObxToValueMapper.unit(source.obx());
        if (!unit.isEmpty() && (observation.hasValueStringType() || observation.hasValueRatio())) {
            observation.addNote().setText("OBX-6: " + unit);
        }
    }
}

package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.segment.NTE;
import ca.uhn.hl7v2.model.v25.segment.OBX;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;

/** OBX (HL7 v2.5 §7.4.2) to Observation (JP_Observation_Common). */
final class ObxToObservationMapper {

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
     * @param report the order that the result answers
     * @param performers who observed; where OBX-16 names nobody, the institution
     * @param place of the segment, for example {@code OBX[2]}
     */
    Mapped<Observation> map(
            OBX obx, List<NTE> notes, Report report, String identifier, List<Reference> performers, String place) {
        var findings = new Findings();
        var facility = report.facility();
        var observation = new Observation();
        observation.setId(DeterministicId.of(facility.own("observation"), identifier));
        observation.getMeta().addProfile(JpCore.profile("Observation_Common"));
        observation.addIdentifier().setSystem(facility.own("observation")).setValue(identifier);
        observation.setStatus(findings.take(status(obx, place)));
        report.category().ifPresent(observation::addCategory);
        observation.setCode(findings.take(concepts.map(obx.getObservationIdentifier(), facility, place + "-3")));
        observation.setSubject(PidToPatientMapper.reference(report.patient()));
        report.visit().ifPresent(it -> observation.setEncounter(it.logicalReference()));
        FhirDates.dateTime(obx.getDateTimeOfTheObservation())
                .or(() -> FhirDates.dateTime(report.obr().getObservationDateTime()))
                .ifPresent(observation::setEffective);
        performers.forEach(observation::addPerformer);
        findings.take(values.map(obx, facility, place)).ifPresent(observation::setValue);
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
        note(notes, observation);
        return findings.with(observation);
    }

    /** {@code status} is required: without a row it is said to be unknown, and the notice names the code. */
    private Mapped<ObservationStatus> status(OBX obx, String place) {
        var findings = new Findings();
        var code = Values.text(obx.getObservationResultStatus());
        var row = findings.take(codes.find("hl7v2-observation-status", code, place + "-11"));
        return findings.with(
                row.map(it -> ObservationStatus.fromCode(it.code())).orElse(ObservationStatus.UNKNOWN));
    }

    private void interpretation(OBX obx, Observation observation, String place, Findings findings) {
        for (var flag : obx.getAbnormalFlags()) {
            findings.take(codes.find("hl7v2-interpretation", Values.text(flag), place + "-8"))
                    .ifPresent(
                            it -> observation.addInterpretation(JpCore.concept(it.system(), it.code(), it.display())));
        }
    }

    private Mapped<CodeableConcept> method(OBX obx, Facility facility, String place) {
        return obx.getObservationMethodReps() == 0
                ? new Mapped<>(new CodeableConcept(), List.of())
                : concepts.map(obx.getObservationMethod(0), facility, place + "-17");
    }

    private static void note(List<NTE> notes, Observation observation) {
        var text = notes.stream()
                .flatMap(it -> Stream.of(it.getComment()))
                .map(Values::lines)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            observation.addNote().setText(text);
        }
    }
}

package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.segment.OBR;
import ca.uhn.hl7v2.model.v25.segment.PID;
import ca.uhn.hl7v2.model.v25.segment.PV1;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.Hl7v2Message;
import musubi.adapters.health.hl7v2.PatientIdentifier;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;

/** ORU^R01 (HL7 v2.5 §7.3.1): a report for each OBR, an observation for each OBX below it. */
final class OruMapper {

    private final Codes codes;
    private final PidToPatientMapper patients;
    private final XcnToPractitionerMapper practitioners;
    private final ObxToObservationMapper observations;
    private final ObrToDiagnosticReportMapper reports;
    private final FacilityToOrganizationMapper organizations = new FacilityToOrganizationMapper();

    OruMapper(Codes codes) {
        this.codes = codes;
        this.patients = new PidToPatientMapper(codes);
        this.practitioners = new XcnToPractitionerMapper(codes);
        this.observations = new ObxToObservationMapper(codes);
        this.reports = new ObrToDiagnosticReportMapper(codes);
    }

    Mapped<Bundle> map(Hl7v2Message message, PID pid, PatientIdentifier identifier) {
        var findings = new Findings();
        var facility = new Facility(message.header().sendingFacility());
        var transaction = new Transaction();
        transaction.putIfAbsent(organizations.map(facility));
        transaction.putIfAbsent(findings.take(patients.map(pid, identifier, facility)));
        var visit = message.find(PV1.class).flatMap(it -> Visit.find(it, identifier, facility));
        for (var group : ResultGroup.of(message)) {
            var place = message.place(group.obr());
            var category = findings.take(category(group.obr(), place));
            var report = new Report(group.obr(), identifier, facility, visit, category);
            var results = results(message, group, report, transaction, findings);
            results.forEach(transaction::put);
            transaction.put(findings.take(reports.map(report, results, place)));
        }
        return findings.with(transaction.bundle());
    }

    private List<Observation> results(
            Hl7v2Message message, ResultGroup group, Report report, Transaction transaction, Findings findings) {
        var results = new ArrayList<Observation>();
        for (var result : group.results()) {
            var place = message.place(result.obx());
            var observers = findings.take(
                    practitioners.map(result.obx().getResponsibleObserver(), report.facility(), place + "-16"));
            observers.forEach(transaction::put);
            var performers = observers.isEmpty()
                    ? List.of(FacilityToOrganizationMapper.reference(report.facility()))
                    : observers.stream().map(XcnToPractitionerMapper::reference).toList();
            results.add(findings.take(observations.map(
                    result.obx(), result.notes(), report, result.identifier(report), performers, place)));
        }
        return results;
    }

    private Mapped<Optional<CodeableConcept>> category(OBR obr, String place) {
        var findings = new Findings();
        var row = findings.take(
                codes.find("hl7v2-diagnostic-section", Values.text(obr.getDiagnosticServSectID()), place + "-24"));
        return findings.with(row.map(it -> JpCore.concept(it.system(), it.code(), it.display())));
    }
}

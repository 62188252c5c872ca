package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.segment.OBR;
import java.util.List;
import java.util.Optional;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.Hl7v2Message;
import musubi.adapters.health.hl7v2.PatientGroup;
import musubi.adapters.health.hl7v2.PatientIdentifier;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import musubi.hub.message.Notice;
import org.hl7.fhir.r4.model.CodeableConcept;

/** ORU^R01 (HL7 v2.5 §7.3.1): for each patient a report for each OBR, an observation for each OBX below it. */
final class OruMapper {

    private final Codes codes;
    private final PidToPatientMapper patients;
    private final ResultsMapper results;
    private final ObrToDiagnosticReportMapper reports;

    OruMapper(Codes codes, PidToPatientMapper patients, ResultsMapper results) {
        this.codes = codes;
        this.patients = patients;
        this.results = results;
        this.reports = new ObrToDiagnosticReportMapper(codes);
    }

    /** @param seen the names of reports and results in the message, over all its patients */
    List<Notice> map(Hl7v2Message message, PatientGroup group, Transaction transaction, Occurrences seen) {
        var findings = new Findings();
        var header = message.header();
        var facility = new Facility(header.sendingFacility());
        var identifier = PatientIdentifier.find(group.pid(), header)
                .orElseThrow(() -> new IllegalArgumentException("accepted without a patient number"));
        transaction.putIfAbsent(
                findings.take(patients.map(group.pid(), identifier, facility, message.place(group.pid()))));
        var visit = group.visit().flatMap(it -> Visit.find(it, identifier, facility));
        for (var order : group.orders()) {
            var place = message.place(order.obr());
            var category = findings.take(category(order.obr(), place));
            var sender = List.of(header.sendingApplication(), header.controlId());
            var first = new Report(order, identifier, facility, visit, category, sender, 0);
            var report = new Report(order, identifier, facility, visit, category, sender, seen.next(first.names()));
            if (report.occurrence() > 0) {
                findings.add(ValueNotices.sameName(place + "-3"));
            }
            var observations =
                    findings.take(results.map(message, order.results(), ResultContext.of(report), transaction, seen));
            transaction.put(findings.take(reports.map(report, observations, place)));
        }
        return findings.list();
    }

    private Mapped<Optional<CodeableConcept>> category(OBR obr, String place) {
        var findings = new Findings();
        var row = findings.take(
                codes.find("hl7v2-diagnostic-section", Values.text(obr.getDiagnosticServSectID()), place + "-24"));
        return findings.with(row.map(it -> JpCore.concept(it.system(), it.code(), it.display())));
    }
}

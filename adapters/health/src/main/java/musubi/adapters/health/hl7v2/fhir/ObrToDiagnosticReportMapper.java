package musubi.adapters.health.hl7v2.fhir;

import java.util.List;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** OBR (HL7 v2.5 §7.4.1) to DiagnosticReport (JP_DiagnosticReport_Common). */
final class ObrToDiagnosticReportMapper {

    private static final String SECTIONS = "http://terminology.hl7.org/CodeSystem/v2-0074";

    private final Codes codes;
    private final CeToCodeableConceptMapper concepts;

    ObrToDiagnosticReportMapper(Codes codes) {
        this.codes = codes;
        this.concepts = new CeToCodeableConceptMapper(codes);
    }

    /** @param place of the segment, for example {@code OBR[2]} */
    Mapped<DiagnosticReport> map(Report source, List<Observation> results, String place) {
        var findings = new Findings();
        var obr = source.obr();
        var facility = source.facility();
        var report = new DiagnosticReport();
        report.setId(DeterministicId.of(facility.own("report"), source.names()));
        report.getMeta().addProfile(JpCore.profile("DiagnosticReport_Common"));
        report.addIdentifier().setSystem(facility.own("report")).setValue(DeterministicId.identifier(source.number()));
        report.setStatus(findings.take(status(source, place)));
        var section = Values.text(obr.getDiagnosticServSectID());
        if (!section.isEmpty()) {
            report.addCategory(JpCore.concept(SECTIONS, section, ""));
        }
        report.setCode(findings.take(concepts.map(obr.getUniversalServiceIdentifier(), facility, place + "-4")));
        report.setSubject(PidToPatientMapper.reference(source.patient(), facility));
        source.visit().ifPresent(it -> report.setEncounter(it.logicalReference()));
        effective(source, report);
        FhirDates.instant(obr.getResultsRptStatusChngDateTime()).ifPresent(report::setIssuedElement);
        report.addPerformer(FacilityToOrganizationMapper.reference(facility));
        Notes.into(report, source.order().notes());
        if (!source.isIdentified()) {
            findings.add(ValueNotices.withoutNumber(place + "-3"));
        }
        results.forEach(it -> report.addResult(
                new Reference("Observation/" + it.getIdElement().getIdPart())));
        return findings.with(report);
    }

    private Mapped<DiagnosticReportStatus> status(Report source, String place) {
        var findings = new Findings();
        var code = Values.text(source.obr().getResultStatus());
        if (code.isEmpty()) {
            findings.add(ValueNotices.withoutStatus(place + "-25"));
        }
        var row = findings.take(codes.find("hl7v2-report-status", code, place + "-25"));
        return findings.with(
                row.map(it -> DiagnosticReportStatus.fromCode(it.code())).orElse(DiagnosticReportStatus.UNKNOWN));
    }

    /** OBR-7 alone is a moment, with OBR-8 a span (a 24-hour collection). */
    private static void effective(Report source, DiagnosticReport report) {
        var start = FhirDates.dateTime(source.obr().getObservationDateTime());
        var end = FhirDates.dateTime(source.obr().getObservationEndDateTime());
        if (end.isPresent()) {
            var period = new Period().setEndElement(end.get());
            start.ifPresent(period::setStartElement);
            report.setEffective(period);
        } else {
            start.ifPresent(report::setEffective);
        }
    }
}

package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.XCN;
import ca.uhn.hl7v2.model.v25.segment.PID;
import ca.uhn.hl7v2.model.v25.segment.PV1;
import java.util.ArrayList;
import java.util.List;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.Hl7v2Message;
import musubi.adapters.health.hl7v2.PatientIdentifier;
import musubi.adapters.health.hl7v2.fhir.Pv1ToEncounterMapper.Participant;
import musubi.hub.adapter.Mapped;
import musubi.hub.message.Notice;
import org.hl7.fhir.r4.model.Bundle;

/** ADT^A01, A03, A04 and A08 (HL7 v2.5 §3.3): the patient, the visit, and who takes part. */
final class AdtMapper {

    private final PidToPatientMapper patients;
    private final Pv1ToEncounterMapper encounters;
    private final XcnToPractitionerMapper practitioners;
    private final FacilityToOrganizationMapper organizations = new FacilityToOrganizationMapper();

    AdtMapper(Codes codes) {
        this.patients = new PidToPatientMapper(codes);
        this.encounters = new Pv1ToEncounterMapper(codes);
        this.practitioners = new XcnToPractitionerMapper(codes);
    }

    Mapped<Bundle> map(Hl7v2Message message, PID pid, PatientIdentifier identifier) {
        var findings = new Findings();
        var facility = new Facility(message.header().sendingFacility());
        var transaction = new Transaction();
        transaction.putIfAbsent(organizations.map(facility));
        var patient = findings.take(patients.map(pid, identifier, facility));
        if (message.header().triggerEvent().equals("A03")) {
            // a discharge is about the visit; its PID names the patient and need not be complete (HL7 v2.5 §3.3.3)
            transaction.putIfAbsent(patient);
        } else {
            transaction.put(patient);
        }
        message.find(PV1.class).ifPresent(pv1 -> visit(message, pv1, identifier, facility, transaction, findings));
        return findings.with(transaction.bundle());
    }

    private void visit(
            Hl7v2Message message,
            PV1 pv1,
            PatientIdentifier identifier,
            Facility facility,
            Transaction transaction,
            Findings findings) {
        var participants = new ArrayList<Participant>();
        participants(pv1.getAttendingDoctor(), "ATND", "attender", "PV1-7", facility, participants, findings);
        participants(pv1.getReferringDoctor(), "REFB", "Referred By", "PV1-8", facility, participants, findings);
        participants(pv1.getConsultingDoctor(), "CON", "consultant", "PV1-9", facility, participants, findings);
        participants(pv1.getAdmittingDoctor(), "ADM", "admitter", "PV1-17", facility, participants, findings);
        participants.forEach(it -> transaction.put(it.practitioner()));
        var visit = Visit.find(pv1, identifier, facility);
        if (visit.isEmpty()) {
            findings.add(unidentified());
            return;
        }
        var trigger = message.header().triggerEvent();
        transaction.put(findings.take(encounters.map(pv1, visit.get(), identifier, facility, trigger, participants)));
    }

    private void participants(
            XCN[] source,
            String code,
            String display,
            String place,
            Facility facility,
            List<Participant> participants,
            Findings findings) {
        findings.take(practitioners.map(source, facility, place))
                .forEach(it -> participants.add(new Participant(code, display, it)));
    }

    private static Notice unidentified() {
        return Notice.warning(
                "visit-unidentified",
                "PV1-19",
                "Neither a visit number (PV1-19) nor a time of admission (PV1-44): the visit is not stored. Send one of them.",
                "来院番号 (PV1-19) も入院日時 (PV1-44) もないため、受診は保存されません。いずれかを送ってください。",
                "HL7 v2.5 §3.4.3.19");
    }
}

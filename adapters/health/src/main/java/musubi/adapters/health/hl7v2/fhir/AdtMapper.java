package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.TS;
import ca.uhn.hl7v2.model.v25.datatype.XCN;
import ca.uhn.hl7v2.model.v25.segment.EVN;
import ca.uhn.hl7v2.model.v25.segment.MSH;
import ca.uhn.hl7v2.model.v25.segment.PV1;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.Hl7v2Message;
import musubi.adapters.health.hl7v2.PatientGroup;
import musubi.adapters.health.hl7v2.PatientIdentifier;
import musubi.adapters.health.hl7v2.TriggerEvent;
import musubi.adapters.health.hl7v2.Values;
import musubi.adapters.health.hl7v2.fhir.Pv1ToEncounterMapper.Participant;
import musubi.hub.message.Notice;

/** The events of ADT that are taken (HL7 v2.5 §3.3): the patient, the visit, who takes part, and what was observed. */
final class AdtMapper {

    private final PidToPatientMapper patients;
    private final Pv1ToEncounterMapper encounters;
    private final XcnToPractitionerMapper practitioners;
    private final ResultsMapper results;

    AdtMapper(Codes codes, PidToPatientMapper patients, ResultsMapper results) {
        this.patients = patients;
        this.encounters = new Pv1ToEncounterMapper(codes);
        this.practitioners = new XcnToPractitionerMapper(codes);
        this.results = results;
    }

    List<Notice> map(
            Hl7v2Message message, TriggerEvent trigger, PatientGroup group, Transaction transaction, Occurrences seen) {
        var findings = new Findings();
        var facility = new Facility(message.header().sendingFacility());
        var identifier = PatientIdentifier.find(group.pid(), message.header())
                .orElseThrow(() -> new IllegalArgumentException("accepted without a patient number"));
        var patient = findings.take(patients.map(group.pid(), identifier, facility, message.place(group.pid())));
        if (trigger.describesPatient()) {
            transaction.put(patient);
        } else {
            transaction.putIfAbsent(patient);
        }
        var visit =
                group.visit().flatMap(it -> visit(message, trigger, it, identifier, facility, transaction, findings));
        var event = event(message);
        var context = new ResultContext(
                identifier,
                facility,
                visit,
                Optional.empty(),
                DeterministicId.join(
                        List.of(identifier.value(), SourceTime.of(event).name())),
                List.of(
                        identifier.system(),
                        identifier.value(),
                        "event",
                        SourceTime.of(event).name()),
                FhirDates.dateTime(event),
                SourceTime.of(event).name());
        findings.take(results.map(message, group.results(), context, transaction, seen));
        return findings.list();
    }

    /** When what the message tells of happened (EVN-6), else when it was written down (EVN-2, MSH-7). */
    private static TS event(Hl7v2Message message) {
        var recorded = message.find(EVN.class).stream()
                .flatMap(it -> Stream.of(it.getEventOccurred(), it.getRecordedDateTime()));
        var sent = message.find(MSH.class).orElseThrow().getDateTimeOfMessage();
        return recorded.filter(it -> !Values.text(it.getTime()).isEmpty())
                .findFirst()
                .orElse(sent);
    }

    private Optional<Visit> visit(
            Hl7v2Message message,
            TriggerEvent trigger,
            PV1 pv1,
            PatientIdentifier identifier,
            Facility facility,
            Transaction transaction,
            Findings findings) {
        var place = message.place(pv1);
        var participants = new ArrayList<Participant>();
        participants(pv1.getAttendingDoctor(), "ATND", "attender", place + "-7", facility, participants, findings);
        participants(pv1.getReferringDoctor(), "REFB", "Referred By", place + "-8", facility, participants, findings);
        participants(pv1.getConsultingDoctor(), "CON", "consultant", place + "-9", facility, participants, findings);
        participants(pv1.getAdmittingDoctor(), "ADM", "admitter", place + "-17", facility, participants, findings);
        participants.forEach(it -> transaction.put(it.practitioner()));
        var visit = Visit.find(pv1, identifier, facility);
        if (visit.isEmpty()) {
            findings.add(unidentified(place));
            return visit;
        }
        transaction.put(
                findings.take(encounters.map(pv1, visit.get(), identifier, facility, trigger, participants, place)));
        return visit;
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

    private static Notice unidentified(String place) {
        return Notice.warning(
                "visit-unidentified",
                place + "-19",
                "Neither a visit number (PV1-19) nor a time of admission (PV1-44): the visit is not stored. Send one of them.",
                "来院番号 (PV1-19) も入院日時 (PV1-44) もないため、受診は保存されません。いずれかを送ってください。",
                "HL7 v2.5 §3.4.3.19");
    }
}

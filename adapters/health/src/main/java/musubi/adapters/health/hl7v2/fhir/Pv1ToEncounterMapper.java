package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.PL;
import ca.uhn.hl7v2.model.v25.segment.PV1;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.AssigningAuthority;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.PatientIdentifier;
import musubi.adapters.health.hl7v2.TriggerEvent;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Practitioner;

/** PV1 (HL7 v2.5 §3.4.3) to Encounter (JP_Encounter). */
final class Pv1ToEncounterMapper {

    private static final String CLASSES = "http://terminology.hl7.org/CodeSystem/v2-0004";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

    /** Somebody who takes part, by the code of v3 ParticipationType. */
    record Participant(String code, String display, Practitioner practitioner) {}

    private final Codes codes;

    Pv1ToEncounterMapper(Codes codes) {
        this.codes = codes;
    }

    /** @param place of the segment */
    Mapped<Encounter> map(
            PV1 pv1,
            Visit visit,
            PatientIdentifier patient,
            Facility facility,
            TriggerEvent trigger,
            List<Participant> participants,
            String place) {
        var findings = new Findings();
        var encounter = new Encounter();
        encounter.setId(visit.id());
        encounter.getMeta().addProfile(JpCore.profile("Encounter"));
        encounter.addIdentifier(visit.identifier());
        encounter.setStatus(status(pv1, trigger));
        encounter.setClass_(findings.take(visitClass(pv1, place)));
        var service = Values.text(pv1.getHospitalService());
        if (!service.isEmpty()) {
            encounter.setServiceType(JpCore.concept(facility.own("department"), service, ""));
        }
        encounter.setSubject(PidToPatientMapper.reference(patient, facility));
        participants.forEach(it -> encounter
                .addParticipant()
                .addType(JpCore.concept(PARTICIPATION, it.code(), it.display()))
                .setIndividual(XcnToPractitionerMapper.reference(it.practitioner())));
        FhirDates.dateTime(pv1.getAdmitDateTime())
                .ifPresent(it -> encounter.getPeriod().setStartElement(it));
        if (pv1.getDischargeDateTimeReps() > 0) {
            FhirDates.dateTime(pv1.getDischargeDateTime(0))
                    .ifPresent(it -> encounter.getPeriod().setEndElement(it));
        }
        var disposition = Values.text(pv1.getDischargeDisposition());
        if (!disposition.isEmpty()) {
            encounter
                    .getHospitalization()
                    .setDischargeDisposition(JpCore.concept(facility.own("discharge-disposition"), disposition, ""));
        }
        location(pv1.getAssignedPatientLocation(), facility, encounter);
        deletions(pv1, encounter);
        encounter.setServiceProvider(FacilityToOrganizationMapper.reference(facility));
        return findings.with(encounter);
    }

    private static EncounterStatus status(PV1 pv1, TriggerEvent trigger) {
        var ended = pv1.getDischargeDateTimeReps() > 0
                && !Values.text(pv1.getDischargeDateTime(0).getTime()).isEmpty();
        return trigger.finishesVisit(ended) ? EncounterStatus.FINISHED : EncounterStatus.INPROGRESS;
    }

    /** {@code class} is required: a code without a row stays in its own system, and the notice names it. */
    private Mapped<Coding> visitClass(PV1 pv1, String place) {
        var findings = new Findings();
        var code = Values.text(pv1.getPatientClass());
        var row = findings.take(codes.find("hl7v2-patient-class", code, place + "-2"));
        return findings.with(row.map(it -> new Coding(it.system(), it.code(), it.display()))
                .orElseGet(() -> new Coding().setSystem(CLASSES).setCode(code.isEmpty() ? "U" : code)));
    }

    /** Ward, room and bed as one place, named as the institution names it. */
    private static void location(PL place, Facility facility, Encounter encounter) {
        var parts = Stream.of(place.getPointOfCare(), place.getRoom(), place.getBed())
                .map(Values::text)
                .toList();
        var name = parts.stream().filter(it -> !it.isEmpty()).collect(Collectors.joining("-"));
        if (!name.isEmpty()) {
            var plain = parts.stream().noneMatch(it -> it.contains("-") || it.contains("/"))
                    && !(parts.get(0).isEmpty()
                            || parts.get(1).isEmpty() && !parts.get(2).isEmpty());
            encounter
                    .addLocation()
                    .getLocation()
                    .setType("Location")
                    .setDisplay(name)
                    .getIdentifier()
                    .setSystem(
                            AssigningAuthority.of(place.getFacility(), facility).own("location"))
                    // 3E-1 and 1 is another place than 3E and 1-1
                    .setValue(DeterministicId.identifier(plain ? name : DeterministicId.join(parts)));
        }
    }

    /** The explicit null takes away what was said before (HL7 v2.5 §2.5.3). */
    private static void deletions(PV1 pv1, Encounter encounter) {
        Deleted.where(encounter, "location", pv1.getAssignedPatientLocation());
        Deleted.where(encounter, "participant[ATND]", pv1.getAttendingDoctor());
        Deleted.where(encounter, "participant[REFB]", pv1.getReferringDoctor());
        Deleted.where(encounter, "participant[CON]", pv1.getConsultingDoctor());
        Deleted.where(encounter, "participant[ADM]", pv1.getAdmittingDoctor());
        Deleted.where(encounter, "serviceType", pv1.getHospitalService());
        Deleted.where(encounter, "hospitalization.dischargeDisposition", pv1.getDischargeDisposition());
        Deleted.where(encounter, "period.start", pv1.getAdmitDateTime());
        Deleted.where(encounter, "period.end", pv1.getDischargeDateTime());
    }
}

package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.CX;
import ca.uhn.hl7v2.model.v25.datatype.XTN;
import ca.uhn.hl7v2.model.v25.segment.PID;
import java.util.List;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.PatientIdentifier;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** PID (HL7 v2.5 §3.4.2) to Patient (JP_Patient). */
final class PidToPatientMapper {

    private final Codes codes;
    private final PersonNameMapper names;
    private final XadToAddressMapper addresses;
    private final XtnToContactPointMapper telecoms;
    private final CxToIdentifierMapper identifiers = new CxToIdentifierMapper();

    PidToPatientMapper(Codes codes) {
        this.codes = codes;
        this.names = new PersonNameMapper(codes);
        this.addresses = new XadToAddressMapper(codes);
        this.telecoms = new XtnToContactPointMapper(codes);
    }

    /** @param place of the segment, for example {@code PID[2]} */
    Mapped<Patient> map(PID pid, PatientIdentifier identifier, Facility facility, String place) {
        var findings = new Findings();
        var patient = new Patient();
        patient.setId(id(identifier, facility));
        patient.getMeta().addProfile(JpCore.profile("Patient"));
        for (CX cx : pid.getPatientIdentifierList()) {
            if (!Values.text(cx.getIDNumber()).isEmpty()) {
                patient.addIdentifier(identifiers.map(cx, facility));
            }
        }
        names(pid, patient, place, findings);
        // PID-8 may be absent (HL7 v2.5 §3.4.2.8); then nothing is known, which is not the same as "unknown"
        findings.take(codes.find("hl7v2-administrative-sex", Values.text(pid.getAdministrativeSex()), place + "-8"))
                .ifPresent(it -> patient.setGender(AdministrativeGender.fromCode(it.code())));
        FhirDates.date(pid.getDateTimeOfBirth()).ifPresent(patient::setBirthDateElement);
        for (int i = 0; i < pid.getPatientAddressReps(); i++) {
            patient.addAddress(findings.take(addresses.map(pid.getPatientAddress(i), place + "-11[" + (i + 1) + "]")));
        }
        telecoms(pid.getPhoneNumberHome(), ContactPointUse.HOME, place + "-13", patient, findings);
        telecoms(pid.getPhoneNumberBusiness(), ContactPointUse.WORK, place + "-14", patient, findings);
        findings.take(codes.find(
                        "hl7v2-marital-status",
                        Values.text(pid.getMaritalStatus().getIdentifier()),
                        place + "-16"))
                .ifPresent(it -> patient.setMaritalStatus(JpCore.concept(it.system(), it.code(), it.display())));
        deceased(pid, patient);
        deletions(pid, patient);
        patient.setManagingOrganization(FacilityToOrganizationMapper.reference(facility));
        return findings.with(patient);
    }

    static Reference reference(PatientIdentifier identifier, Facility facility) {
        return new Reference("Patient/" + id(identifier, facility));
    }

    /** A number of another institution names a record of the sender's own: that of the other is the other's to write. */
    private static String id(PatientIdentifier identifier, Facility facility) {
        return identifier.senders()
                ? DeterministicId.of(identifier.system(), identifier.value())
                : DeterministicId.of(facility.own("patient-of"), List.of(identifier.system(), identifier.value()));
    }

    private void names(PID pid, Patient patient, String place, Findings findings) {
        for (int i = 0; i < pid.getPatientNameReps(); i++) {
            var name = PersonName.of(pid.getPatientName(i));
            if (!name.isEmpty()) {
                patient.addName(findings.take(names.map(name, place + "-5[" + (i + 1) + "]")));
            }
        }
    }

    private void telecoms(XTN[] source, ContactPointUse usual, String field, Patient patient, Findings findings) {
        for (int i = 0; i < source.length; i++) {
            findings.take(telecoms.map(source[i], usual, field + "[" + (i + 1) + "]"))
                    .ifPresent(patient::addTelecom);
        }
    }

    /** The explicit null takes away what was said before (HL7 v2.5 §2.5.3); what is not sent says nothing. */
    private static void deletions(PID pid, Patient patient) {
        Deleted.where(patient, "name", pid.getPatientName());
        Deleted.where(patient, "birthDate", pid.getDateTimeOfBirth());
        Deleted.where(patient, "gender", pid.getAdministrativeSex());
        Deleted.where(patient, "address", pid.getPatientAddress());
        Deleted.where(patient, "telecom[home]", pid.getPhoneNumberHome());
        Deleted.where(patient, "telecom[work]", pid.getPhoneNumberBusiness());
        Deleted.where(patient, "maritalStatus", pid.getMaritalStatus());
        Deleted.where(patient, "deceased", pid.getPatientDeathDateAndTime());
        Deleted.where(patient, "deceased", pid.getPatientDeathIndicator());
    }

    /** The time of death says more than the indicator; an indicator of N says that the patient lives. */
    private static void deceased(PID pid, Patient patient) {
        var time = FhirDates.dateTime(pid.getPatientDeathDateAndTime());
        var indicator = Values.text(pid.getPatientDeathIndicator());
        if (time.isPresent()) {
            patient.setDeceased(time.get());
        } else if (indicator.equals("Y") || indicator.equals("N")) {
            patient.setDeceased(new BooleanType(indicator.equals("Y")));
        }
    }
}

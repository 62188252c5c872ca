package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.model.v25.segment.PID;
import java.util.List;
import musubi.hub.message.Notice;

/** Insurance and licence numbers do not tell which record of the institution a message is about; each PID has a number. */
final class NumberedPatientRule implements MessageRule {

    @Override
    public List<Notice> check(Hl7v2Message message) {
        var patients = message.segments().stream()
                .filter(PID.class::isInstance)
                .map(PID.class::cast)
                .toList();
        var numbers = message.values("PID-3.1").stream().anyMatch(it -> !it.isBlank());
        // where there is no number at all, the profile says so
        return !numbers
                ? List.of()
                : patients.stream()
                        .filter(it ->
                                PatientIdentifier.find(it, message.header()).isEmpty())
                        .map(it -> Hl7v2Notices.patientWithoutNumber(message.place(it)))
                        .toList();
    }
}

package musubi.adapters.health.hl7v2;

import java.util.List;
import musubi.hub.message.Notice;

/** Insurance and licence numbers do not tell which record of the institution a message is about. */
final class NumberedPatientRule implements MessageRule {

    @Override
    public List<Notice> check(Hl7v2Message message) {
        var numbers = message.values("PID-3.1").stream().anyMatch(it -> !it.isBlank());
        return numbers && PatientIdentifier.find(message).isEmpty()
                ? List.of(Hl7v2Notices.patientWithoutNumber())
                : List.of();
    }
}

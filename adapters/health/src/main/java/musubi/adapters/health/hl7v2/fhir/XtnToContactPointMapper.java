package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.XTN;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;

/** XTN to ContactPoint: telephone, fax or mail. */
final class XtnToContactPointMapper {

    private final Codes codes;

    XtnToContactPointMapper(Codes codes) {
        this.codes = codes;
    }

    /** @param usual what the field means where XTN-2 does not say: PID-13 is home, PID-14 is work */
    Mapped<Optional<ContactPoint>> map(XTN source, ContactPointUse usual, String place) {
        var findings = new Findings();
        var mail = Values.text(source.getEmailAddress());
        var value = mail.isEmpty() ? number(source) : mail;
        if (value.isEmpty()) {
            return findings.with(Optional.empty());
        }
        var point = new ContactPoint().setValue(value).setUse(usual);
        point.setSystem(mail.isEmpty() ? ContactPointSystem.PHONE : ContactPointSystem.EMAIL);
        if (mail.isEmpty()) {
            findings.take(codes.find(
                            "hl7v2-telecom-equipment",
                            Values.text(source.getTelecommunicationEquipmentType()),
                            place + ".3"))
                    .ifPresent(it -> point.setSystem(ContactPointSystem.fromCode(it.code())));
        }
        findings.take(codes.find("hl7v2-telecom-use", Values.text(source.getTelecommunicationUseCode()), place + ".2"))
                .ifPresent(it -> point.setUse(ContactPointUse.fromCode(it.code())));
        if (Values.text(source.getTelecommunicationEquipmentType()).equals("CP")) {
            point.setUse(ContactPointUse.MOBILE);
        }
        return findings.with(Optional.of(point));
    }

    /** XTN-1 in older versions, XTN-12 unformatted, or the parts 5 to 8. */
    private static String number(XTN source) {
        var formatted = Values.text(source.getTelephoneNumber());
        if (!formatted.isEmpty()) {
            return formatted;
        }
        var unformatted = Values.text(source.getUnformattedTelephoneNumber());
        return unformatted.isEmpty()
                ? Stream.of(source.getAreaCityCode(), source.getLocalNumber(), source.getExtension())
                        .map(Values::text)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining("-"))
                : unformatted;
    }
}

package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.XCN;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import musubi.adapters.health.hl7v2.AssigningAuthority;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import musubi.hub.message.Notice;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;

/**
 * The repetitions of an XCN field to Practitioners (JP_Practitioner). Repetitions with the same number are one person,
 * whose name stands once in kanji and once in kana.
 */
final class XcnToPractitionerMapper {

    /** Table 0203: what an institution numbers its own people by; others are numbers of another kind. */
    private static final Set<String> OWN = Set.of("", "DN", "EI", "EN", "PRN", "RI");

    private final PersonNameMapper names;

    XcnToPractitionerMapper(Codes codes) {
        this.names = new PersonNameMapper(codes);
    }

    Mapped<List<Practitioner>> map(XCN[] source, Facility facility, String place) {
        var findings = new Findings();
        var practitioners = new LinkedHashMap<String, Practitioner>();
        for (int i = 0; i < source.length; i++) {
            var number = Values.text(source[i].getIDNumber());
            var name = PersonName.of(source[i]);
            var here = place + "[" + (i + 1) + "]";
            if (number.isEmpty()) {
                if (!name.isEmpty()) {
                    findings.add(withoutNumber(here));
                }
                continue;
            }
            var practitioner = practitioner(source[i], number, facility);
            practitioner = practitioners.merge(practitioner.getId(), practitioner, (first, _) -> first);
            if (!name.isEmpty()) {
                practitioner.addName(findings.take(names.map(name, here)));
            }
        }
        return findings.with(new ArrayList<>(practitioners.values()));
    }

    static Reference reference(Practitioner practitioner) {
        return new Reference("Practitioner/" + practitioner.getIdElement().getIdPart());
    }

    /**
     * The number is one of its authority (XCN-9) and of its kind (XCN-13; HL7 v2.5 §2.A.86). A number of another
     * institution names a record of the sender's own.
     */
    private static Practitioner practitioner(XCN source, String number, Facility facility) {
        var authority = AssigningAuthority.of(source.getAssigningAuthority(), facility);
        var type = Values.text(source.getIdentifierTypeCode());
        var system = OWN.contains(type) ? authority.practitionerSystem() : authority.own("practitioner", type);
        var practitioner = new Practitioner();
        practitioner.setId(
                authority.isSender()
                        ? DeterministicId.of(system, number)
                        : DeterministicId.of(facility.own("practitioner-of"), List.of(system, number)));
        practitioner.getMeta().addProfile(JpCore.profile("Practitioner"));
        practitioner.addIdentifier().setSystem(system).setValue(number);
        return practitioner;
    }

    private static Notice withoutNumber(String place) {
        return Notice.warning(
                "practitioner-without-number",
                place,
                "The person has no number in XCN.1 and is left out. Send the institution's number of the person.",
                "XCN.1 に番号がないため、この医療従事者は登録されません。施設内の番号を送ってください。",
                "HL7 v2.5 §2.A.86");
    }
}

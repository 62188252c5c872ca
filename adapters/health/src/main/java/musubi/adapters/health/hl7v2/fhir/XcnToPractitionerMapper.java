package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.XCN;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
            var practitioner = practitioners.computeIfAbsent(number, it -> practitioner(it, facility));
            if (!name.isEmpty()) {
                practitioner.addName(findings.take(names.map(name, here)));
            }
        }
        return findings.with(new ArrayList<>(practitioners.values()));
    }

    static Reference reference(Practitioner practitioner) {
        return new Reference("Practitioner/" + practitioner.getIdElement().getIdPart());
    }

    private static Practitioner practitioner(String number, Facility facility) {
        var practitioner = new Practitioner();
        practitioner.setId(DeterministicId.of(facility.practitionerSystem(), number));
        practitioner.getMeta().addProfile(JpCore.profile("Practitioner"));
        practitioner.addIdentifier().setSystem(facility.practitionerSystem()).setValue(number);
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

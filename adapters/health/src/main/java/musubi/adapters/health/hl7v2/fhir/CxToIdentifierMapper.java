package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.CX;
import musubi.adapters.health.hl7v2.AssigningAuthority;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.PatientIdentifier;
import musubi.adapters.health.hl7v2.Values;
import org.hl7.fhir.r4.model.Identifier;

/** CX to Identifier: 患者番号 under the national OID of the institution, other numbers under a system of the institution. */
final class CxToIdentifierMapper {

    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";

    Identifier map(CX source, Facility sender) {
        var type = Values.text(source.getIdentifierTypeCode());
        var identifier = PatientIdentifier.find(source, sender)
                .map(it -> new Identifier().setSystem(it.system()).setValue(it.value()))
                .orElseGet(() -> new Identifier()
                        .setSystem(AssigningAuthority.of(source.getAssigningAuthority(), sender)
                                .own("identifier", type))
                        .setValue(Values.text(source.getIDNumber())));
        if (!type.isEmpty()) {
            identifier.setType(JpCore.concept(TYPES, type, ""));
        }
        return identifier;
    }
}

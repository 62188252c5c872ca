package musubi.adapters.health.hl7v2.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Names of JP Core that the mappers use. */
final class JpCore {

    static final String CATEGORY = "http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS";

    private static final String EXTENSIONS = "http://jpfhir.jp/fhir/core/Extension/StructureDefinition/";

    static final String PREFECTURE_NUMBER = EXTENSIONS + "JP_Organization_PrefectureNo";
    static final String INSTITUTION_KIND = EXTENSIONS + "JP_Organization_InsuranceOrganizationCategory";
    static final String INSTITUTION_NUMBER = EXTENSIONS + "JP_Organization_InsuranceOrganizationNo";

    private JpCore() {}

    static String profile(String name) {
        return "http://jpfhir.jp/fhir/core/StructureDefinition/JP_" + name;
    }

    static CodeableConcept concept(String system, String code, String display) {
        return new CodeableConcept().addCoding(new Coding(system, code, display.isEmpty() ? null : display));
    }
}

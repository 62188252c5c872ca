package musubi.adapters.health.hl7v2.fhir;

import musubi.adapters.health.hl7v2.Facility;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/**
 * The sending institution to Organization (JP_Organization). HL7 v2 carries its code and no name; the ten digits of a
 * 医療機関コード are prefecture, kind and number.
 */
final class FacilityToOrganizationMapper {

    private static final String PREFECTURES = "urn:oid:1.2.392.100495.20.3.21";
    private static final String KINDS = "urn:oid:1.2.392.100495.20.3.22";
    private static final String NUMBERS = "http://jpfhir.jp/fhir/core/mhlw/IdSystem/MedicalOrganizationID";

    Organization map(Facility facility) {
        var organization = new Organization();
        organization.setId(id(facility));
        organization.getMeta().addProfile(JpCore.profile("Organization"));
        if (facility.isInstitution()) {
            organization.addExtension(
                    JpCore.PREFECTURE_NUMBER,
                    new Coding().setSystem(PREFECTURES).setCode(facility.code().substring(0, 2)));
            organization.addExtension(
                    JpCore.INSTITUTION_KIND,
                    new Coding().setSystem(KINDS).setCode(facility.code().substring(2, 3)));
            organization.addExtension(
                    JpCore.INSTITUTION_NUMBER,
                    new Identifier().setSystem(NUMBERS).setValue(facility.code().substring(3)));
        }
        organization.addIdentifier().setSystem(facility.organizationSystem()).setValue(facility.code());
        return organization;
    }

    static Reference reference(Facility facility) {
        return new Reference("Organization/" + id(facility));
    }

    private static String id(Facility facility) {
        return DeterministicId.of(facility.organizationSystem(), facility.code());
    }
}

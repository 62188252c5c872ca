package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.model.v25.datatype.HD;
import java.util.regex.Pattern;

/**
 * An institution by its code: in Japan the ten-digit 医療機関コード (prefecture 2, kind 1, number 7), which MSH-4 carries.
 * Systems that use a name of their own get URNs of the hub in place of the national OIDs.
 */
public record Facility(String code) {

    private static final Pattern INSTITUTION = Pattern.compile("\\d{10}");
    private static final String PATIENT_NUMBER = "1.2.392.100495.20.3.51.1";
    private static final String DOCTOR_NUMBER = "1.2.392.100495.20.3.41.1";
    private static final String INSTITUTION_NUMBER =
            "http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no";

    public Facility {
        if (code.isBlank()) {
            code = "unknown";
        }
    }

    /** Whether the code is a ten-digit 医療機関コード. */
    public boolean isInstitution() {
        return INSTITUTION.matcher(code).matches();
    }

    public String organizationSystem() {
        return isInstitution() ? INSTITUTION_NUMBER : "urn:musubi:hl7v2:facility";
    }

    /** The system of 患者番号: an OID whose last arc is 1 and the ten digits (JP Core). */
    public String patientSystem() {
        return isInstitution() ? "urn:oid:" + PATIENT_NUMBER + code : own("patient");
    }

    /** The system of the numbers that an institution gives its doctors (医師). */
    public String practitionerSystem() {
        return isInstitution() ? "urn:oid:" + DOCTOR_NUMBER + code : own("practitioner");
    }

    /** The system of other numbers and codes of the institution: visits, orders, local code tables. */
    public String own(String what) {
        return "urn:musubi:hl7v2:" + (code + ":" + what).replaceAll("[^A-Za-z0-9.:-]", "_");
    }

    /** Who gave a number: the assigning authority where it names an institution, else the sender. */
    Facility issuerOf(HD authority) {
        var namespace = Values.text(authority.getNamespaceID());
        if (INSTITUTION.matcher(namespace).matches()) {
            return new Facility(namespace);
        }
        var universal = Values.text(authority.getUniversalID());
        return universal.startsWith(PATIENT_NUMBER) && universal.length() == PATIENT_NUMBER.length() + 10
                ? new Facility(universal.substring(PATIENT_NUMBER.length()))
                : this;
    }
}

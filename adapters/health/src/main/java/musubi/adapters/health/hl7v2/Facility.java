package musubi.adapters.health.hl7v2;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What the FHIR server's index of systems takes. */
    private static final int LONGEST_SYSTEM = 180;

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

    /**
     * The system of other numbers and codes of the institution: visits, orders, local code tables.
     *
     * @param names what tells them apart within the institution; those that are empty are left out
     */
    public String own(String what, String... names) {
        var system = Stream.concat(Stream.of(code, what), Stream.of(names).filter(it -> !it.isEmpty()))
                .map(Facility::arc)
                .collect(Collectors.joining(":", "urn:musubi:hl7v2:", ""));
        return system.length() <= LONGEST_SYSTEM
                ? system
                : "urn:musubi:hl7v2:" + arc(what) + ":"
                        + UUID.nameUUIDFromBytes(system.getBytes(StandardCharsets.UTF_8));
    }

    /** No two names become one: what a URN cannot hold is written in hexadecimal (RFC 8141 §2). */
    private static String arc(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    static boolean isInstitution(String code) {
        return INSTITUTION.matcher(code).matches();
    }
}

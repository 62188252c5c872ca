package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.model.v25.datatype.HD;
import java.util.regex.Pattern;

/**
 * Who gave a number, within a sender (HD, HL7 v2.5 §2.A.33): the same number of two authorities is two things. None
 * means the sender itself.
 */
public record AssigningAuthority(Facility sender, String namespace, String universal, String type) {

    private static final Pattern OID = Pattern.compile("[0-2](\\.(0|[1-9]\\d*))+");
    private static final String PATIENT_NUMBER = "1.2.392.100495.20.3.51.1";
    private static final String DOCTOR_NUMBER = "1.2.392.100495.20.3.41.1";

    public static AssigningAuthority of(HD source, Facility sender) {
        return new AssigningAuthority(
                sender,
                Values.text(source.getNamespaceID()),
                Values.text(source.getUniversalID()),
                Values.text(source.getUniversalIDType()));
    }

    /** Whether the sender gave the number. */
    public boolean isSender() {
        return system(sender.patientSystem(), "patient").equals(sender.patientSystem());
    }

    public String patientSystem() {
        return system(sender.patientSystem(), "patient");
    }

    public String practitionerSystem() {
        return system(sender.practitionerSystem(), "practitioner");
    }

    /** The system of other numbers: visits, orders. */
    public String own(String what, String... names) {
        if (isSender()) {
            return sender.own(what, names);
        }
        var all = new String[names.length + 3];
        System.arraycopy(names, 0, all, 0, names.length);
        all[names.length] = namespace;
        all[names.length + 1] = universal;
        all[names.length + 2] = universal.isEmpty() ? "" : type;
        return sender.own(what, all);
    }

    private String system(String senders, String what) {
        if (Facility.isInstitution(namespace)) {
            return of(new Facility(namespace), what);
        }
        for (var arc : new String[] {PATIENT_NUMBER, DOCTOR_NUMBER}) {
            var code = universal.startsWith(arc) ? universal.substring(arc.length()) : "";
            if (Facility.isInstitution(code)) {
                return of(new Facility(code), what);
            }
        }
        if (universal.isEmpty() && (namespace.isEmpty() || namespace.equals(sender.code()))) {
            return senders;
        }
        return type.equals("ISO") && OID.matcher(universal).matches()
                ? "urn:oid:" + universal
                : sender.own(what, namespace, universal, universal.isEmpty() ? "" : type);
    }

    private static String of(Facility institution, String what) {
        return what.equals("patient") ? institution.patientSystem() : institution.practitionerSystem();
    }
}

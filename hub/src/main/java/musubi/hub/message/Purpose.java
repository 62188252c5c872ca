package musubi.hub.message;

/** Why data is used. The health purposes carry the codes of HL7 v3 PurposeOfUse; {@link #SERVICE} is for data about nobody. */
public enum Purpose {
    /** Care of the person (TREAT). */
    TREATMENT("TREAT"),
    /** Emergency care, breaking the glass (ETREAT). */
    EMERGENCY("ETREAT"),
    /** Claims and payment (HPAYMT). */
    PAYMENT("HPAYMT"),
    /** Running the institution (HOPERAT). */
    OPERATIONS("HOPERAT"),
    /** Prevention and public health (PUBHLTH). */
    PUBLIC_HEALTH("PUBHLTH"),
    /** At the person's own request (PATRQT). */
    PERSON_REQUEST("PATRQT"),
    /** Operating a city service with data that is about no person. */
    SERVICE("SERVICE");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    /** The code of HL7 v3 PurposeOfUse, or {@code SERVICE}. */
    public String code() {
        return code;
    }
}

package musubi.hub.gate;

/** What a rule says about one access. */
public sealed interface Decision {

    /**
     * @param basis the rule, licence or consent that permits, for the journal
     * @param reduction what must be left out
     * @param written whether a permitted read is written down, as every access to health data is
     */
    record Permit(String basis, Reduction reduction, boolean written) implements Decision {

        public static Permit on(String basis) {
            return new Permit(basis, Reduction.NONE, false);
        }

        public static Permit written(String basis) {
            return new Permit(basis, Reduction.NONE, true);
        }
    }

    /** @param reason for the journal; the caller learns only that it was refused */
    record Deny(String reason) implements Decision {}
}

package musubi.conformance;

/**
 * What became of one claim. The worst of its tests counts: one failure fails it, one skipped test leaves it unproven.
 *
 * @param test where the claim stands
 * @param reason why it was skipped, else empty
 */
record ClaimResult(State state, String test, String reason) {

    /** From best to worst. */
    enum State {
        PASSED,
        SKIPPED,
        FAILED
    }

    static ClaimResult passed() {
        return new ClaimResult(State.PASSED, "", "");
    }

    static ClaimResult skipped(String reason) {
        return new ClaimResult(State.SKIPPED, "", reason);
    }

    static ClaimResult failed() {
        return new ClaimResult(State.FAILED, "", "");
    }

    ClaimResult of(String test) {
        return new ClaimResult(state, test, reason);
    }

    ClaimResult and(ClaimResult other) {
        return other.state.compareTo(state) > 0 ? other : this;
    }

    String inWords() {
        return switch (state) {
            case PASSED -> "passed";
            case SKIPPED -> "skipped: " + reason;
            case FAILED -> "**failed**";
        };
    }
}

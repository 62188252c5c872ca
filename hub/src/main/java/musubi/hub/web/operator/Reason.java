package musubi.hub.web.operator;

import org.jspecify.annotations.Nullable;

/** @param reason why, for those who read the journal later */
record Reason(@Nullable String reason) {

    private static final int LONGEST = 1_000;

    String text() {
        return reason == null ? "" : reason;
    }

    /** The reason, or that none was given. */
    static String of(@Nullable Reason given) {
        return given == null || given.text().isBlank()
                ? "asked by an operator"
                : Written.line("reason", given.text(), LONGEST);
    }
}

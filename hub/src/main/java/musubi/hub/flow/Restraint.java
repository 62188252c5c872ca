package musubi.hub.flow;

import java.time.Duration;

/** How a door slows its senders down when the hub cannot keep up. */
enum Restraint {
    /** HTTP: waits a moment, then asks to come again later (429). */
    TURNS_AWAY(Duration.ofSeconds(2)),
    /** MLLP knows no "later": the answer is late, and the sender, who waits for it, sends less. */
    ANSWERS_LATE(Duration.ofSeconds(10));

    private final Duration patience;

    Restraint(Duration patience) {
        this.patience = patience;
    }

    Duration patience() {
        return patience;
    }
}

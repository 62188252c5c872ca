package musubi.adapters.emissions.pact.wire;

import java.util.Arrays;
import java.util.Optional;

/** How a point in time lies to the validity of what is looked for. */
public enum Moment {
    VALID_ON("validOn"),
    VALID_AFTER("validAfter"),
    VALID_BEFORE("validBefore");

    private final String word;

    Moment(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Optional<Moment> find(String name) {
        return Arrays.stream(values())
                .filter(it -> it.word.equalsIgnoreCase(name))
                .findFirst();
    }
}

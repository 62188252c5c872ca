package musubi.adapters.energy.openadr;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found out of the endpoints of a subscription before it is written.
 *
 * @param tokens by address; empty text: none any more
 * @param refusal why one of them will not do, or null
 */
record Callbacks(Map<String, String> tokens, @Nullable ObjectRefused refusal) {

    static final Callbacks NONE = new Callbacks(Map.of(), null);

    Callbacks {
        tokens = Map.copyOf(tokens);
    }

    void check() {
        if (refusal != null) {
            throw refusal;
        }
    }

    /** Addresses only: tokens belong in no log. */
    @Override
    public String toString() {
        return "Callbacks" + tokens.keySet();
    }
}

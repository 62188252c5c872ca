package musubi.hub.adapter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import musubi.hub.message.Text;

/**
 * A path that machines use, with bearer tokens and without session. The hub builds its security chain.
 *
 * @param prefix the path below which the door stands, for example {@code /fhir}
 * @param rules who may do what; the first that fits counts, and what fits none needs a valid token
 * @param errorWriter answers refusals in the standard's own error form
 * @param httpsOnly whether it refuses over plain HTTP
 */
public record Door(String prefix, List<Rule> rules, ErrorWriter errorWriter, boolean httpsOnly) {

    public Door {
        rules = List.copyOf(rules);
    }

    /**
     * @param method an HTTP method, or {@code *}
     * @param path an Ant pattern, for example {@code /transit/feeds/*&#47;gtfs.zip}
     * @param scopes any one of these is needed; empty: open to everybody
     */
    public record Rule(String method, String path, Set<String> scopes) {

        public static Rule open(String method, String path) {
            return new Rule(method, path, Set.of());
        }
    }

    /** Writes an error in one dialect: OperationOutcome, Problem, PACT, OAuth. */
    @FunctionalInterface
    public interface ErrorWriter {

        /** @param text one sentence without personal data */
        void write(HttpServletRequest request, HttpServletResponse response, int status, Text text) throws IOException;
    }
}

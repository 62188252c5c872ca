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
 * @param rules who may do what; the first that fits counts, and what fits none nobody may
 * @param errorWriter answers refusals in the standard's own error form
 * @param httpsOnly whether it refuses over plain HTTP
 * @param tokenPaths where clients of this standard ask for tokens, if not at {@code /oauth2/token}; the same endpoint answers
 */
public record Door(
        String prefix, List<Rule> rules, ErrorWriter errorWriter, boolean httpsOnly, Set<String> tokenPaths) {

    public Door {
        rules = List.copyOf(rules);
        tokenPaths = Set.copyOf(tokenPaths);
    }

    /** A door whose clients ask for tokens where all do. */
    public Door(String prefix, List<Rule> rules, ErrorWriter errorWriter, boolean httpsOnly) {
        this(prefix, rules, errorWriter, httpsOnly, Set.of());
    }

    /**
     * @param method an HTTP method, or {@code *}
     * @param path an Ant pattern of the decoded path, for example {@code /transit/feeds/*&#47;gtfs.zip}
     */
    public record Rule(String method, String path, Needs needs) {

        /** For everybody. */
        public static Rule open(String method, String path) {
            return new Rule(method, path, new Nothing());
        }

        /** For every token; the adapter looks at its scopes itself. */
        public static Rule token(String method, String path) {
            return new Rule(method, path, new Token());
        }

        /** For tokens with any one of the scopes. */
        public static Rule scoped(String method, String path, String... scopes) {
            return new Rule(method, path, new Scope(Set.of(scopes)));
        }
    }

    /** What a caller has to bring. */
    public sealed interface Needs {}

    public record Nothing() implements Needs {}

    public record Token() implements Needs {}

    public record Scope(Set<String> anyOf) implements Needs {

        public Scope {
            anyOf = Set.copyOf(anyOf);
            if (anyOf.isEmpty()) {
                throw new IllegalArgumentException("A rule that asks for a scope names one");
            }
        }
    }

    /** Writes an error in one dialect: OperationOutcome, Problem, PACT, OAuth. */
    @FunctionalInterface
    public interface ErrorWriter {

        /** @param text one sentence without personal data */
        void write(HttpServletRequest request, HttpServletResponse response, int status, Text text) throws IOException;

        /** What it writes, for those who generate clients. */
        default ErrorForm form() {
            return ErrorForm.PROBLEM;
        }
    }
}

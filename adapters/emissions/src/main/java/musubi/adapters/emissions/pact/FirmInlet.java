package musubi.adapters.emissions.pact;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Spool;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Takes in what firms do at their own door: journalled with its request line, and done in the same transaction. */
final class FirmInlet {

    private static final String DOOR = "/emissions/v1/";

    private final Intake intake;
    private final Spool spool;

    FirmInlet(Intake intake, Spool spool) {
        this.intake = intake;
        this.spool = spool;
    }

    /** Throws {@link Refused} where it cannot be done. */
    @FunctionalInterface
    interface Act {
        Answer apply(Message message, Command command);
    }

    ResponseEntity<Object> take(Party party, HttpServletRequest request, Act act) throws IOException {
        try (var body = receive(request)) {
            return take(party, request, body.payload(), act);
        }
    }

    Spool.Received receive(HttpServletRequest request) throws IOException {
        return spool.receive(
                request.getInputStream(), request.getContentLengthLong(), intake.largest(PactFormats.FOOTPRINT.id()));
    }

    ResponseEntity<Object> take(Party party, HttpServletRequest request, Payload payload, Act act) {
        var line = new Line(request.getMethod(), request.getRequestURI(), request.getHeader("Idempotency-Key"));
        return take(party, line, payload, act);
    }

    /**
     * What is asked for beside the bytes.
     *
     * @param key the sender's own name for the request, or null
     */
    record Line(String method, String path, @Nullable String key) {

        private String action() {
            return method + " " + (path.startsWith(DOOR) ? path.substring(DOOR.length()) : path);
        }
    }

    ResponseEntity<Object> take(Party party, Line line, Payload payload, Act act) {
        var inbound = Inbound.of(PactFormats.FOOTPRINT.id(), payload, party, URI.create("https:" + line.path()))
                .named(line.key())
                .doing(line.action());
        Effect<Command> effect = (message, command) -> {
            try {
                return new Effect.Done(act.apply(message, command));
            } catch (Refused refused) {
                return Answers.problem(refused);
            }
        };
        return ProblemAnswers.of(intake.admit(PactFormats.FOOTPRINT, inbound, effect));
    }

    /** What is no id names nothing. */
    static UUID id(String text) {
        if (!text.matches("(?i)[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")) {
            throw Refused.missing();
        }
        return UUID.fromString(text.toLowerCase(Locale.ROOT));
    }
}

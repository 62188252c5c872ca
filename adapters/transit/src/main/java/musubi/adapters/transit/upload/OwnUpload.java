package musubi.adapters.transit.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiFunction;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.flow.Admission;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.gate.Gate;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A file that an operator alone may send, under its own name. */
public final class OwnUpload {

    private final Gate gate;
    private final Spool spool;
    private final Text things;

    /** @param things what is sent, as in "may send its feed" and フィードは…送れます */
    public OwnUpload(Gate gate, Spool spool, Text things) {
        this.gate = gate;
        this.spool = spool;
        this.things = things;
    }

    /** The answer to whoever is not the operator in the path (403), written down as well; empty for the operator itself. */
    public Optional<ResponseEntity<Object>> refused(Party sender, String operator, FormatId format) {
        if (sender.id().equals(operator)) {
            return Optional.empty();
        }
        gate.refuse(sender, format, "only " + operator + " itself may send its " + things.en());
        return Optional.of(ProblemWriter.answer(
                HttpStatus.FORBIDDEN,
                new Text(
                        "Only the operator itself may send its " + things.en() + ". Use a token of " + operator + ".",
                        things.ja() + "は事業者本人だけが送れます。" + operator + "のトークンを使ってください。")));
    }

    /**
     * Answers when what was sent is taken or refused.
     *
     * @param largest in bytes
     * @param inlet gets the body, and where it came from
     */
    public ResponseEntity<Object> take(
            HttpServletRequest request, long largest, BiFunction<Payload, URI, Admission> inlet) throws IOException {
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), largest)) {
            return ProblemAnswers.of(inlet.apply(body.payload(), URI.create("https:" + request.getRequestURI())));
        }
    }
}

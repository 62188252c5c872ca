package musubi.adapters.emissions.pact;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.message.Party;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a firm writes its footprints, publishes them, and says who may see them. {@link PactContract} says what each does. */
@RestController
@Hidden
final class FootprintWriteController {

    private static final String ALL = PactPaths.FOOTPRINTS;
    private static final String ONE = ALL + "/{id}";

    private final FirmInlet inlet;
    private final Drafts drafts;
    private final Publishing publishing;
    private final RequestAnswers answers;
    private final LedgerDrafts ledger;

    FootprintWriteController(
            FirmInlet inlet, Drafts drafts, Publishing publishing, RequestAnswers answers, LedgerDrafts ledger) {
        this.inlet = inlet;
        this.drafts = drafts;
        this.publishing = publishing;
        this.answers = answers;
        this.ledger = ledger;
    }

    @PostMapping(path = ALL, consumes = PactFormats.MEDIA_TYPE)
    ResponseEntity<Object> create(@AuthenticationPrincipal Party firm, HttpServletRequest request) throws IOException {
        return inlet.take(firm, request, drafts::create);
    }

    /** Of the firm's bills of a year and its production. */
    @PostMapping(path = ALL + "/from-ledger", consumes = PactFormats.MEDIA_TYPE)
    ResponseEntity<Object> build(@AuthenticationPrincipal Party firm, HttpServletRequest request) throws IOException {
        return inlet.take(firm, request, ledger::build);
    }

    @PutMapping(path = ONE, consumes = PactFormats.MEDIA_TYPE)
    ResponseEntity<Object> replace(
            @PathVariable String id, @AuthenticationPrincipal Party firm, HttpServletRequest request)
            throws IOException {
        return inlet.take(firm, request, (message, it) -> drafts.replace(message, it, FirmInlet.id(id)));
    }

    @DeleteMapping(ONE)
    ResponseEntity<Object> delete(
            @PathVariable String id, @AuthenticationPrincipal Party firm, HttpServletRequest request)
            throws IOException {
        return inlet.take(firm, request, (message, _) -> drafts.delete(message, FirmInlet.id(id)));
    }

    /** With who is to see it, if anybody. */
    @PostMapping(ONE + "/publish")
    ResponseEntity<Object> publish(
            @PathVariable String id, @AuthenticationPrincipal Party firm, HttpServletRequest request)
            throws IOException {
        return inlet.take(firm, request, (message, it) -> publishing.publish(message, it, FirmInlet.id(id)));
    }

    @PostMapping(ONE + "/deprecate")
    ResponseEntity<Object> deprecate(
            @PathVariable String id, @AuthenticationPrincipal Party firm, HttpServletRequest request)
            throws IOException {
        return inlet.take(firm, request, (message, _) -> publishing.deprecate(message, FirmInlet.id(id)));
    }

    @PutMapping(ONE + "/partners/{partner}")
    ResponseEntity<Object> grant(
            @PathVariable String id,
            @PathVariable String partner,
            @AuthenticationPrincipal Party firm,
            HttpServletRequest request)
            throws IOException {
        return inlet.take(firm, request, (message, _) -> publishing.grant(message, FirmInlet.id(id), partner));
    }

    @DeleteMapping(ONE + "/partners/{partner}")
    ResponseEntity<Object> revoke(
            @PathVariable String id,
            @PathVariable String partner,
            @AuthenticationPrincipal Party firm,
            HttpServletRequest request)
            throws IOException {
        return inlet.take(firm, request, (message, _) -> publishing.revoke(message, FirmInlet.id(id), partner));
    }

    @PostMapping(path = PactPaths.REQUESTS + "/{id}/answer", consumes = PactFormats.MEDIA_TYPE)
    ResponseEntity<Object> answer(
            @PathVariable String id, @AuthenticationPrincipal Party firm, HttpServletRequest request)
            throws IOException {
        return inlet.take(firm, request, (message, it) -> answers.answer(message, it, FirmInlet.id(id)));
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused) {
        return ProblemWriter.answer(HttpStatusCode.valueOf(refused.status()), refused.text(), refused.notices());
    }
}

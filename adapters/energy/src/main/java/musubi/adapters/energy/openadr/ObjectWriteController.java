package musubi.adapters.energy.openadr;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import musubi.adapters.energy.openadr.ObjectWrite.Verb;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Spool;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every write of the door: journal, object and what others are to hear of it in one transaction, and the answer after it. */
@RestController
@Hidden
final class ObjectWriteController {

    private final Intake intake;
    private final Spool spool;
    private final ObjectInlet inlet;
    private final SubscriptionRequests subscriptions;
    private final ObjectReads reads;

    ObjectWriteController(
            Intake intake, Spool spool, ObjectInlet inlet, SubscriptionRequests subscriptions, ObjectReads reads) {
        this.intake = intake;
        this.spool = spool;
        this.inlet = inlet;
        this.subscriptions = subscriptions;
        this.reads = reads;
    }

    /** What is asked for where. */
    private record Asked(Noun noun, Verb verb, @Nullable String id) {}

    @PostMapping(path = ObjectPaths.LIST, consumes = ObjectFormats.MEDIA_TYPE)
    ResponseEntity<byte[]> create(
            @PathVariable String noun, @AuthenticationPrincipal Party party, HttpServletRequest request)
            throws IOException {
        return received(new Asked(ObjectPaths.noun(noun), Verb.CREATE, null), party, request);
    }

    @PutMapping(path = ObjectPaths.ONE, consumes = ObjectFormats.MEDIA_TYPE)
    ResponseEntity<byte[]> update(
            @PathVariable String noun,
            @PathVariable String id,
            @AuthenticationPrincipal Party party,
            HttpServletRequest request)
            throws IOException {
        return received(new Asked(ObjectPaths.noun(noun), Verb.UPDATE, id), party, request);
    }

    @DeleteMapping(ObjectPaths.ONE)
    ResponseEntity<byte[]> delete(
            @PathVariable String noun,
            @PathVariable String id,
            @AuthenticationPrincipal Party party,
            HttpServletRequest request) {
        return taken(
                new Asked(ObjectPaths.noun(noun), Verb.DELETE, id),
                party,
                request,
                Payload.of(new byte[0]),
                Callbacks.NONE);
    }

    private ResponseEntity<byte[]> received(Asked asked, Party party, HttpServletRequest request) throws IOException {
        var largest = intake.largest(asked.noun().format());
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), largest)) {
            if (asked.noun() != Noun.SUBSCRIPTION) {
                return taken(asked, party, request, body.payload(), Callbacks.NONE);
            }
            var looked = subscriptions.look(party.id(), body.payload());
            return taken(asked, party, request, looked.payload(), looked.callbacks());
        }
    }

    private ResponseEntity<byte[]> taken(
            Asked asked, Party party, HttpServletRequest request, Payload payload, Callbacks callbacks) {
        var noun = asked.noun();
        var inbound = Inbound.of(noun.format(), payload, party, ObjectPaths.source(request.getRequestURI()))
                .named(request.getHeader("Idempotency-Key"))
                .doing(asked.verb().action(noun, asked.id()));
        var admission = inlet.admit(inbound, noun, callbacks);
        if (admission instanceof Admission.Duplicate(var _, var _, var answer) && isTooLong(answer)) {
            return reads.find(party, noun, id(answer))
                    .map(it -> ObjectAnswers.again(answer, it))
                    .orElseGet(() -> ObjectAnswers.of(admission));
        }
        if (admission instanceof Admission.Duplicate(var _, var _, var first) && isTooLong(first)) {
            return reads.find(party, noun, id(first))
                    .map(it -> ObjectAnswers.again(first, it))
                    .orElseGet(() -> ObjectAnswers.of(admission));
        }
        return unread(admission)
                        && asked.id() != null
                        && reads.find(party, noun, asked.id()).isEmpty()
                ? ObjectRefused.missing(noun).response()
                : ObjectAnswers.of(admission);
    }

    /** A receipt keeps 64 kB of an answer. */
    private static boolean isTooLong(@Nullable Answer answer) {
        return answer != null && answer.body().length == 0 && answer.headers().containsKey(ObjectAnswers.LOCATION);
    }

    private static String id(@Nullable Answer answer) {
        var place =
                Objects.requireNonNull(Objects.requireNonNull(answer).headers().get(ObjectAnswers.LOCATION));
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** A body that is wrong was not tried; yet of an object that is not there, that is what counts. */
    private static boolean unread(Admission admission) {
        return admission instanceof Admission.Rejected(var _, var _, var answer) && answer == null;
    }
}

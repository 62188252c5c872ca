package musubi.adapters.health.fhir.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.adapters.health.fhir.RecordVersionStore;
import musubi.adapters.health.fhir.StoreTrouble;
import musubi.adapters.health.fhir.StrictJson;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Admits one write, with HAPI's servlet as its effect, and answers when it is committed. */
final class WriteIntake {

    private static final List<String> KEPT_HEADERS = List.of("Content-Type", "ETag", "Last-Modified", "Location");

    private final Intake intake;
    private final Outcomes outcomes;
    private final FhirErrorWriter errors;
    private final RecordVersionStore versions;
    private final Attempts attempts;

    WriteIntake(
            Intake intake, Outcomes outcomes, FhirErrorWriter errors, RecordVersionStore versions, Attempts attempts) {
        this.intake = intake;
        this.outcomes = outcomes;
        this.errors = errors;
        this.versions = versions;
        this.attempts = attempts;
    }

    void admit(
            Party sender,
            Transcript transcript,
            RecordedRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException {
        var inbound = inbound(sender, transcript.payload(), request.getHeader("Idempotency-Key"));
        for (var attempt = 1; ; attempt++) {
            var answer = new ContentCachingResponseWrapper(response);
            try {
                var admission = intake.admit(FhirFormats.R4, inbound, (_, write) -> {
                    versions.await(WriteTargets.of(write));
                    return new Effect.Done(serve(request, answer, chain));
                });
                answer(admission, answer, response);
                return;
            } catch (RefusedWrite e) {
                if (!(mayPass(e, request) && attempts.again(attempt))) {
                    keepRefusal(sender, transcript, e.status(), answer);
                    answer.copyBodyToResponse();
                    return;
                }
            } catch (RuntimeException e) { // where the commit finds the other write
                if (!StoreTrouble.isConflict(e)) {
                    throw e;
                }
                if (!attempts.again(attempt)) {
                    errors.write(request, response, 409, "Others keep writing the same record; try again later");
                    return;
                }
            }
        }
    }

    /** A body that cannot even be kept as the request that it is: written down as it came, and refused. */
    void refuse(Party sender, byte[] body, Notice notice, HttpServletResponse response) throws IOException {
        var _ = intake.admit(inbound(sender, Payload.of(body), null));
        errors.write(response, 400, outcomes.of(List.of(notice)));
    }

    /** A conflict of one who named no version; that a record is still referred to, which keeps it, does not pass. */
    private static boolean mayPass(RefusedWrite refused, RecordedRequest request) {
        return refused.status() == 409
                && request.getHeader("If-Match") == null
                && !request.getMethod().equals("DELETE");
    }

    private static Inbound inbound(Party sender, Payload payload, @org.jspecify.annotations.Nullable String key) {
        return new Inbound(FhirFormats.R4_ID, payload, sender, URI.create("fhir://" + sender.id()), key, null);
    }

    private static Answer serve(RecordedRequest request, ContentCachingResponseWrapper answer, FilterChain chain) {
        try {
            chain.doFilter(request, answer);
        } catch (IOException e) {
            throw new UncheckedIOException("the FHIR servlet cannot answer", e);
        } catch (ServletException e) {
            throw new IllegalStateException("the FHIR servlet cannot serve", e);
        }
        if (answer.getStatus() >= 400) {
            throw new RefusedWrite(answer.getStatus());
        }
        var headers = new TreeMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = name.equals("Content-Type") ? answer.getContentType() : answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Answer(answer.getStatus(), headers, answer.getContentAsByteArray());
    }

    private void answer(Admission admission, ContentCachingResponseWrapper answer, HttpServletResponse response)
            throws IOException {
        switch (admission) {
            case Admission.Accepted _ -> answer.copyBodyToResponse();
            case Admission.Duplicate duplicate -> repeat(duplicate.answer(), response);
            case Admission.Conflict _ ->
                errors.write(
                        response,
                        422,
                        outcomes.of(
                                IssueType.DUPLICATE,
                                "The Idempotency-Key was used before for another body; use a new one",
                                "このIdempotency-Keyは別の本文で使われています。新しいキーを使ってください"));
            case Admission.Rejected(var _, var notices, var _) ->
                errors.write(response, unreadable(notices) ? 400 : 422, outcomes.of(notices));
            case Admission.Refused _ ->
                errors.write(
                        response,
                        403,
                        outcomes.of(
                                IssueType.FORBIDDEN,
                                "This organisation is not registered to send FHIR; ask the city's operator",
                                "この組織はFHIRの送信者として登録されていません。市の運用者に連絡してください"));
        }
    }

    /** The same answer as the first time; only one that was too large to keep comes back without its body. */
    private static void repeat(@org.jspecify.annotations.Nullable Answer answer, HttpServletResponse response)
            throws IOException {
        if (answer == null) {
            response.setStatus(200);
            return;
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(answer.body());
    }

    /** What was refused is written down too, in a transaction of its own. Our own failures are no refusals. */
    private void keepRefusal(Party sender, Transcript transcript, int status, ContentCachingResponseWrapper answer) {
        if (status < 500) {
            var outcome = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            var refused = transcript.refused(status, outcome.isBlank() ? "{}" : outcome);
            var _ = intake.admit(inbound(sender, refused, null));
        }
    }

    private static boolean unreadable(List<Notice> notices) {
        return notices.stream()
                .anyMatch(it -> it.code().equals("fhir-unreadable") || it.code().equals(StrictJson.CODE));
    }
}

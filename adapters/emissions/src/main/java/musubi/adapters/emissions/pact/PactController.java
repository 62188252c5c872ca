package musubi.adapters.emissions.pact;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import musubi.adapters.emissions.pact.wire.EventCodec;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** PACT 3 as partners see it. */
@RestController
@Hidden
final class PactController {

    private static final Text WRONG = new Text(
            "The event is not as PACT 3 wants it: notices say where. Correct it and send it again.",
            "イベントが PACT 3 に合っていません。notices の箇所を直して再送してください。");

    private final GrantedStore granted;
    private final Grants grants;
    private final EventEffects effects;
    private final Intake intake;
    private final Spool spool;

    PactController(GrantedStore granted, Grants grants, EventEffects effects, Intake intake, Spool spool) {
        this.granted = granted;
        this.grants = grants;
        this.effects = effects;
        this.intake = intake;
        this.spool = spool;
    }

    @GetMapping(path = PactPaths.LIST)
    ResponseEntity<byte[]> list(@AuthenticationPrincipal Party party, HttpServletRequest request) {
        var query = ListQuery.of(request.getParameterMap());
        var grant = grants.of(party);
        var until = query.until() > 0 ? query.until() : granted.last(grant);
        var found = granted.list(grant, query.criteria(), query.after(), until, query.limit() + 1);
        var page = found.subList(0, Math.min(query.limit(), found.size()));
        var answer = ResponseEntity.ok().header("Content-Type", PactFormats.MEDIA_TYPE);
        if (found.size() > page.size()) {
            var after = page.isEmpty() ? query.after() : page.getLast().ordinal();
            var base = request.getScheme() + "://" + host(request) + PactPaths.LIST;
            answer.header("Link", "<" + base + query.next(after, until) + ">; rel=\"next\"");
        }
        return answer.body(page.stream()
                .map(it -> it.footprint().json())
                .collect(Collectors.joining(",", "{\"data\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** A link leads to where it was asked for (PACT 3.0.4, pagination). */
    private static String host(HttpServletRequest request) {
        var host = request.getHeader("Host");
        return host == null ? request.getServerName() + ":" + request.getServerPort() : host;
    }

    /** Of a footprint that the partner may not see it is said that it may not (PACT 3.0.4, GetFootprint). */
    @GetMapping(path = PactPaths.LIST + "/{id}")
    ResponseEntity<byte[]> get(@PathVariable String id, @AuthenticationPrincipal Party party) {
        var grant = grants.of(party);
        var key = FirmInlet.id(id);
        var found = granted.find(grant, key)
                .orElseThrow(() -> granted.isPublished(grant, key)
                        ? Refused.of(
                                403,
                                "not-granted",
                                "",
                                "This footprint was not granted to you.",
                                "このフットプリントの閲覧は許可されていません。")
                        : Refused.missing());
        return ResponseEntity.ok()
                .header("Content-Type", PactFormats.MEDIA_TYPE)
                .body(("{\"data\":" + found.json() + "}").getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(
            path = PactPaths.EVENTS,
            consumes = {EventCodec.MEDIA_TYPE, PactFormats.MEDIA_TYPE})
    ResponseEntity<byte[]> event(@AuthenticationPrincipal Party party, HttpServletRequest request) throws IOException {
        var format = PactFormats.EVENT;
        try (var body =
                spool.receive(request.getInputStream(), request.getContentLengthLong(), intake.largest(format.id()))) {
            var inbound = Inbound.of(format.id(), body.payload(), party, URI.create("https://" + party.id()));
            return told(intake.admit(format, inbound, effects::apply));
        }
    }

    /** An event that came before is the same event, whatever its bytes are now (CloudEvents 1.0.2 §3.1.1, id). */
    private static ResponseEntity<byte[]> told(Admission admission) {
        return switch (admission) {
            case Admission.Accepted _, Admission.Duplicate _, Admission.Conflict _ ->
                ResponseEntity.ok().build();
            case Admission.Rejected(var _, var notices, var answer) ->
                answer == null
                        ? error(400, WRONG, notices)
                        : ResponseEntity.status(answer.status())
                                .header("Content-Type", PactFormats.MEDIA_TYPE)
                                .body(answer.body());
            case Admission.Refused _ ->
                error(
                        403,
                        new Text(
                                "You are not registered to send events. Ask the city.",
                                "イベントの送信元として登録されていません。市にお問い合わせください。"),
                        List.of());
        };
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused refused) {
        return error(refused.status(), refused.text(), refused.notices());
    }

    private static ResponseEntity<byte[]> error(int status, Text text, List<Notice> notices) {
        return ResponseEntity.status(status)
                .header("Content-Type", PactFormats.MEDIA_TYPE)
                .body(PactErrorWriter.body(status, text, notices));
    }
}

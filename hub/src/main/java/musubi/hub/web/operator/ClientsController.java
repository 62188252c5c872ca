package musubi.hub.web.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import musubi.hub.adapter.Refuses;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** By what the programs of a partner get in. */
@RestController
@RequestMapping("/hub/partners/{id}/clients")
@Tag(name = "clients", description = "By what the programs of a partner get in")
final class ClientsController {

    private final ClientIssue issue;
    private final PartnerViews views;

    ClientsController(ClientIssue issue, PartnerViews views) {
        this.issue = issue;
        this.views = views;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(409)
    @Operation(operationId = "issueClient", summary = "Issues a client. Its secret is shown this once")
    ResponseEntity<ClientIssue.Issued> issue(
            @PathVariable String id,
            @Valid @RequestBody ClientRequest request,
            @AuthenticationPrincipal Party operator) {
        return ResponseEntity.status(201).cacheControl(CacheControl.noStore()).body(issue.issue(operator, id, request));
    }

    @PostMapping("/{client}/rotate")
    @Operation(
            operationId = "rotateClient",
            summary = "Gives a client a new secret, shown this once, or new keys. "
                    + "With 'overlap' the secret before stays good for so long; else the old ones are good "
                    + "no longer, nor is any token within 5 seconds")
    ResponseEntity<ClientIssue.Issued> rotate(
            @PathVariable String id,
            @PathVariable String client,
            @RequestBody(required = false) @Nullable RotationRequest request,
            @AuthenticationPrincipal Party operator) {
        var asked = request == null ? RotationRequest.OF_THE_SECRET : request;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(issue.rotate(operator, id, client, asked));
    }

    @PutMapping("/{client}/origins")
    @Operation(
            operationId = "setClientOrigins",
            summary = "Says of which origins pages may speak for the client from a browser, within 5 seconds")
    PartnerView origins(
            Grant grant,
            @PathVariable String id,
            @PathVariable String client,
            @Valid @RequestBody OriginsRequest request,
            @AuthenticationPrincipal Party operator) {
        issue.allow(operator, id, client, request.origins());
        return views.get(grant, id);
    }

    @PostMapping("/{client}/disable")
    @Refuses(409)
    @Operation(
            operationId = "disableClient",
            summary = "Switches a client off: it gets no token, and those that it has end within 5 seconds")
    PartnerView disable(
            Grant grant,
            @PathVariable String id,
            @PathVariable String client,
            @RequestBody(required = false) @Nullable Reason reason,
            @AuthenticationPrincipal Party operator) {
        issue.enable(operator, id, client, false, Reason.of(reason));
        return views.get(grant, id);
    }

    @PostMapping("/{client}/enable")
    @Operation(operationId = "enableClient", summary = "Switches a client on again; it asks for a new token")
    PartnerView enable(
            Grant grant,
            @PathVariable String id,
            @PathVariable String client,
            @RequestBody(required = false) @Nullable Reason reason,
            @AuthenticationPrincipal Party operator) {
        issue.enable(operator, id, client, true, Reason.of(reason));
        return views.get(grant, id);
    }
}

package musubi.hub.web.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import musubi.hub.adapter.Refuses;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may connect, what they may send, and what they get. */
@RestController
@RequestMapping("/hub/partners")
@Tag(name = "partners", description = "Who may connect, what they may send, and what they get")
final class PartnersController {

    private final PartnerViews views;
    private final Register register;
    private final SubscriptionIssue subscriptions;

    PartnersController(PartnerViews views, Register register, SubscriptionIssue subscriptions) {
        this.views = views;
        this.register = register;
        this.subscriptions = subscriptions;
    }

    @GetMapping
    @Operation(operationId = "listPartners", summary = "All partners")
    List<PartnerView> list(Grant grant) {
        return views.list(grant);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getPartner",
            summary = "One partner: clients, subscriptions, when it was last seen, what it sent today")
    PartnerView get(Grant grant, @PathVariable String id) {
        return views.get(grant, id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(409)
    @Operation(operationId = "registerPartner", summary = "Registers a partner")
    ResponseEntity<PartnerView> register(
            Grant grant, @Valid @RequestBody PartnerRequest request, @AuthenticationPrincipal Party operator) {
        var partner = request.partner();
        register.add(operator, partner);
        return ResponseEntity.created(URI.create("/hub/partners/" + partner.id()))
                .body(get(grant, partner.id()));
    }

    @PutMapping("/{id}")
    @Refuses(409)
    @Operation(operationId = "changePartner", summary = "Changes what is registered of a partner")
    PartnerView change(
            Grant grant,
            @PathVariable String id,
            @Valid @RequestBody PartnerRequest request,
            @AuthenticationPrincipal Party operator) {
        register.get(id);
        if (!request.id().equals(id)) {
            throw OperatorProblem.invalid(
                    "id",
                    "'id' in the body is not that of the address; a partner keeps its id.",
                    "本文の「id」がアドレスのものと異なります。連携先の ID は変えられません。");
        }
        register.change(operator, request.partner(), request.enabled());
        return get(grant, id);
    }

    @PostMapping("/{id}/disable")
    @Refuses(409)
    @Operation(
            operationId = "disablePartner",
            summary =
                    "Switches a partner off: its clients get no token and those that they have end within 5 seconds, its "
                            + "HL7 v2 frames are refused, and what is due for it is refused; a replay makes up for that later")
    PartnerView disable(
            Grant grant,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Reason reason,
            @AuthenticationPrincipal Party operator) {
        register.enable(operator, id, false, Reason.of(reason));
        return get(grant, id);
    }

    @PostMapping("/{id}/enable")
    @Operation(operationId = "enablePartner", summary = "Switches a partner on again; its clients ask for new tokens")
    PartnerView enable(
            Grant grant,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Reason reason,
            @AuthenticationPrincipal Party operator) {
        register.enable(operator, id, true, Reason.of(reason));
        return get(grant, id);
    }

    @PostMapping("/{id}/subscriptions")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(409)
    @Operation(operationId = "subscribe", summary = "Lets the partner get messages of a format from now on")
    ResponseEntity<PartnerView.SubscriptionView> subscribe(
            Grant grant,
            @PathVariable String id,
            @Valid @RequestBody SubscriptionRequest request,
            @AuthenticationPrincipal Party operator) {
        var subscription = subscriptions.subscribe(operator, id, request);
        return ResponseEntity.status(201)
                .body(get(grant, id).subscriptions().stream()
                        .filter(it -> it.id().equals(subscription))
                        .findFirst()
                        .orElseThrow());
    }

    @DeleteMapping("/{id}/subscriptions/{subscription}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unsubscribe", summary = "Stops a subscription; what is due already is still delivered")
    ResponseEntity<Void> stop(
            @PathVariable String id, @PathVariable UUID subscription, @AuthenticationPrincipal Party operator) {
        register.stop(operator, id, subscription);
        return ResponseEntity.noContent().build();
    }
}

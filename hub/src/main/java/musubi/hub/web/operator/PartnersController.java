package musubi.hub.web.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import musubi.hub.message.FormatId;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.SubscriptionStore;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may connect, what they may send, and what they get. */
@RestController
@RequestMapping("/hub/partners")
@Tag(name = "partners", description = "Who may connect, what they may send, and what they get")
final class PartnersController {

    private final PartnerViews views;
    private final PartnerStore partners;
    private final SubscriptionStore subscriptions;
    private final ClientIssue issue;
    private final Offer offer;

    PartnersController(
            PartnerViews views,
            PartnerStore partners,
            SubscriptionStore subscriptions,
            ClientIssue issue,
            Offer offer) {
        this.views = views;
        this.partners = partners;
        this.subscriptions = subscriptions;
        this.issue = issue;
        this.offer = offer;
    }

    @GetMapping
    @Operation(summary = "All partners")
    List<PartnerView> list() {
        return views.list();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One partner: clients, subscriptions, when it was last seen, what it sent today")
    PartnerView get(@PathVariable String id) {
        return views.find(id).orElseThrow(() -> OperatorProblem.unknownPartner(id));
    }

    @PostMapping
    @Operation(summary = "Registers a partner")
    ResponseEntity<PartnerView> register(@Valid @RequestBody PartnerRequest request) {
        var partner = request.partner();
        if (partners.find(partner.id()).isPresent()) {
            throw OperatorProblem.conflict("Partner " + partner.id()
                    + " is registered already; change it by PUT /hub/partners/" + partner.id() + ".");
        }
        partners.save(partner);
        return ResponseEntity.created(URI.create("/hub/partners/" + partner.id()))
                .body(get(partner.id()));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Changes what is registered of a partner")
    PartnerView change(@PathVariable String id, @Valid @RequestBody PartnerRequest request) {
        known(id);
        if (!request.id().equals(id)) {
            throw OperatorProblem.invalid("'id' in the body is not that of the address; a partner keeps its id.");
        }
        partners.save(request.partner());
        return get(id);
    }

    @PostMapping("/{id}/clients")
    @Operation(summary = "Issues a client. Its secret is shown this once")
    ResponseEntity<ClientIssue.Issued> issue(@PathVariable String id, @Valid @RequestBody ClientRequest request) {
        known(id);
        return ResponseEntity.status(201).cacheControl(CacheControl.noStore()).body(issue.issue(id, request));
    }

    @PostMapping("/{id}/subscriptions")
    @Operation(summary = "Lets the partner get messages of a format from now on")
    ResponseEntity<PartnerView.SubscriptionView> subscribe(
            @PathVariable String id, @Valid @RequestBody SubscriptionRequest request) {
        known(id);
        var source = format(request.source());
        var target = format(request.target());
        offer.check(source, target, request.destination());
        var subscription = subscriptions.add(id, source, target, request.destination(), request.address());
        return ResponseEntity.status(201)
                .body(new PartnerView.SubscriptionView(
                        subscription, source.value(), target.value(), request.destination(), request.address()));
    }

    @DeleteMapping("/{id}/subscriptions/{subscription}")
    @Operation(summary = "Stops a subscription; what is due already is still delivered")
    ResponseEntity<Void> stop(@PathVariable String id, @PathVariable UUID subscription) {
        if (!subscriptions.stop(subscription, id)) {
            throw OperatorProblem.unknownSubscription(subscription);
        }
        return ResponseEntity.noContent().build();
    }

    private void known(String id) {
        if (partners.find(id).isEmpty()) {
            throw OperatorProblem.unknownPartner(id);
        }
    }

    private static FormatId format(String value) {
        try {
            return new FormatId(value);
        } catch (IllegalArgumentException e) {
            throw OperatorProblem.invalid(e.getMessage() + ".");
        }
    }
}

package musubi.hub.web.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import musubi.hub.journal.DecisionStore;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.SubscriptionStore;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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

    private static final FormatId PARTNER = new FormatId("hub/partner/1");

    private final PartnerViews views;
    private final PartnerStore partners;
    private final SubscriptionStore subscriptions;
    private final ClientIssue issue;
    private final Offer offer;
    private final DecisionStore journal;

    PartnersController(
            PartnerViews views,
            PartnerStore partners,
            SubscriptionStore subscriptions,
            ClientIssue issue,
            Offer offer,
            DecisionStore journal) {
        this.views = views;
        this.partners = partners;
        this.subscriptions = subscriptions;
        this.issue = issue;
        this.offer = offer;
        this.journal = journal;
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
    ResponseEntity<PartnerView> register(
            @Valid @RequestBody PartnerRequest request, @AuthenticationPrincipal Party operator) {
        var partner = request.partner();
        if (partners.find(partner.id()).isPresent()) {
            throw OperatorProblem.conflict("Partner " + partner.id()
                    + " is registered already; change it by PUT /hub/partners/" + partner.id() + ".");
        }
        partners.save(partner);
        write(operator, "register", partner.id(), "registered as " + partner.kind());
        return ResponseEntity.created(URI.create("/hub/partners/" + partner.id()))
                .body(get(partner.id()));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Changes what is registered of a partner")
    PartnerView change(
            @PathVariable String id,
            @Valid @RequestBody PartnerRequest request,
            @AuthenticationPrincipal Party operator) {
        known(id);
        if (!request.id().equals(id)) {
            throw OperatorProblem.invalid("'id' in the body is not that of the address; a partner keeps its id.");
        }
        partners.save(request.partner());
        write(operator, "change", id, "may send " + request.partner().sends());
        return get(id);
    }

    @PostMapping("/{id}/clients")
    @Operation(summary = "Issues a client. Its secret is shown this once")
    ResponseEntity<ClientIssue.Issued> issue(
            @PathVariable String id,
            @Valid @RequestBody ClientRequest request,
            @AuthenticationPrincipal Party operator) {
        known(id);
        var issued = issue.issue(id, request);
        write(operator, "issue-client", id, "client " + issued.id() + " with " + issued.scopes());
        return ResponseEntity.status(201).cacheControl(CacheControl.noStore()).body(issued);
    }

    @PostMapping("/{id}/subscriptions")
    @Operation(summary = "Lets the partner get messages of a format from now on")
    ResponseEntity<PartnerView.SubscriptionView> subscribe(
            @PathVariable String id,
            @Valid @RequestBody SubscriptionRequest request,
            @AuthenticationPrincipal Party operator) {
        known(id);
        var source = format(request.source());
        var target = format(request.target());
        offer.check(source, target, request.destination());
        var subscription = subscriptions.add(id, source, target, request.destination(), request.address());
        write(operator, "subscribe", id, source + " as " + target + " by " + request.destination());
        return ResponseEntity.status(201)
                .body(new PartnerView.SubscriptionView(
                        subscription, source.value(), target.value(), request.destination(), request.address()));
    }

    @DeleteMapping("/{id}/subscriptions/{subscription}")
    @Operation(summary = "Stops a subscription; what is due already is still delivered")
    ResponseEntity<Void> stop(
            @PathVariable String id, @PathVariable UUID subscription, @AuthenticationPrincipal Party operator) {
        if (!subscriptions.stop(subscription, id)) {
            throw OperatorProblem.unknownSubscription(subscription);
        }
        write(operator, "unsubscribe", id, "subscription " + subscription);
        return ResponseEntity.noContent().build();
    }

    /** What an operator does to the register stands among the decisions, the partner as its subject. */
    private void write(Party operator, String act, String partner, String basis) {
        journal.insert(null, null, operator, PARTNER, act, partner, true, basis);
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

package musubi.hub.web.console;

import java.util.UUID;
import musubi.hub.adapter.PageController;
import musubi.hub.message.Party;
import musubi.hub.web.operator.ClientIssue;
import musubi.hub.web.operator.ClientRequest;
import musubi.hub.web.operator.Overlap;
import musubi.hub.web.operator.PartnerCredentials;
import musubi.hub.web.operator.Register;
import musubi.hub.web.operator.RotationRequest;
import musubi.hub.web.operator.SubscriptionIssue;
import musubi.hub.web.operator.SubscriptionRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By what a partner gets in, and what it gets: clients, subscriptions, and the secret of its webhooks. A secret is shown once. */
@PageController
@RequestMapping("/console/partners/{id}")
final class PartnerAccessController {

    private final ClientIssue clients;
    private final SubscriptionIssue subscriptions;
    private final PartnerCredentials credentials;
    private final Register register;

    PartnerAccessController(
            ClientIssue clients, SubscriptionIssue subscriptions, PartnerCredentials credentials, Register register) {
        this.clients = clients;
        this.subscriptions = subscriptions;
        this.credentials = credentials;
        this.register = register;
    }

    @PostMapping("/clients")
    String issue(
            Party operator,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String client,
            @RequestParam String scopes,
            @RequestParam(defaultValue = "") String jwks,
            @RequestParam(defaultValue = "") String jwksUrl,
            RedirectAttributes told) {
        var request = new ClientRequest(given(client), PartnerForm.words(scopes), given(jwks), given(jwksUrl), null);
        var issued = clients.issue(operator, id, request);
        return shown(id, issued.id(), issued.secret(), told);
    }

    /** @param overlap for how long the secret before stays good */
    @PostMapping("/clients/{client}/rotate")
    String rotate(
            Party operator,
            @PathVariable String id,
            @PathVariable String client,
            @RequestParam(defaultValue = "") String overlap,
            @RequestParam(defaultValue = "") String jwks,
            @RequestParam(defaultValue = "") String jwksUrl,
            RedirectAttributes told) {
        var request = new RotationRequest(given(jwks), given(jwksUrl), given(overlap));
        var issued = clients.rotate(operator, id, client, request);
        return shown(id, issued.id(), issued.secret(), told);
    }

    /** @param origins one a line; blank: no page of others */
    @PostMapping("/clients/{client}/origins")
    String origins(
            Party operator,
            @PathVariable String id,
            @PathVariable String client,
            @RequestParam(defaultValue = "") String origins,
            RedirectAttributes told) {
        clients.allow(operator, id, client, PartnerForm.words(origins));
        told.addFlashAttribute("done", "done.origins");
        return "redirect:/console/partners/" + id;
    }

    @PostMapping("/clients/{client}/{act:disable|enable}")
    String enable(
            Party operator,
            @PathVariable String id,
            @PathVariable String client,
            @PathVariable String act,
            @RequestParam String reason,
            RedirectAttributes told) {
        var enabled = act.equals("enable");
        clients.enable(operator, id, client, enabled, Register.reason(reason));
        told.addFlashAttribute("done", enabled ? "done.client-enabled" : "done.client-disabled");
        return "redirect:/console/partners/" + id;
    }

    @PostMapping("/subscriptions")
    String subscribe(
            Party operator,
            @PathVariable String id,
            @RequestParam String source,
            @RequestParam String target,
            @RequestParam String destination,
            @RequestParam String address,
            @RequestParam(defaultValue = "") String queue,
            RedirectAttributes told) {
        var request = new SubscriptionRequest(source, target, destination, address, given(queue), null);
        subscriptions.subscribe(operator, id, request);
        told.addFlashAttribute("done", "done.subscribed");
        return "redirect:/console/partners/" + id;
    }

    @PostMapping("/subscriptions/{subscription}/stop")
    String stop(Party operator, @PathVariable String id, @PathVariable UUID subscription, RedirectAttributes told) {
        register.stop(operator, id, subscription);
        told.addFlashAttribute("done", "done.unsubscribed");
        return "redirect:/console/partners/" + id;
    }

    /** Then the story of the message says what became of it. */
    @PostMapping("/subscriptions/{subscription}/test")
    String test(Party operator, @PathVariable String id, @PathVariable UUID subscription) {
        return "redirect:/console/messages/" + subscriptions.test(operator, id, subscription);
    }

    @PostMapping("/webhook-secret")
    String signature(
            Party operator,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String overlap,
            RedirectAttributes told) {
        var secret = credentials.rotateSignature(operator, id, Overlap.of(given(overlap)));
        return shown(id, "webhook", secret, told);
    }

    /**
     * Shown by the next page, once: to load that again makes no further secret, which would end the first one's overlap.
     *
     * @param secret null where there is none to show, since the client has a key
     */
    private static String shown(String id, String what, @Nullable String secret, RedirectAttributes told) {
        told.addFlashAttribute("issued", what);
        told.addFlashAttribute("secret", secret == null ? "" : secret);
        return "redirect:/console/partners/" + id;
    }

    private static @Nullable String given(String written) {
        return written.isBlank() ? null : written.strip();
    }
}

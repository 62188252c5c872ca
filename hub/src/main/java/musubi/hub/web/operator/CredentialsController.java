package musubi.hub.web.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** By what partners know the hub: it is written here, and never read. */
@RestController
@RequestMapping("/hub/partners/{id}")
@Tag(name = "partners")
final class CredentialsController {

    private final PartnerCredentials credentials;

    CredentialsController(PartnerCredentials credentials) {
        this.credentials = credentials;
    }

    @PostMapping("/subscriptions/{subscription}/authorization")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "setAuthorization",
            summary = "Gives a subscription another authorization, which the hub shows at its address from now on",
            description =
                    "While the overlap lasts, the secret before is shown where the new one is refused. Nothing of it is"
                            + " ever given back.")
    ResponseEntity<Void> authorize(
            @PathVariable String id,
            @PathVariable UUID subscription,
            @Valid @RequestBody AuthorizationRotation request,
            @AuthenticationPrincipal Party operator) {
        credentials.authorize(operator, id, subscription, request.authorization(), Overlap.of(request.overlap()));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/webhook-secret/rotate")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Makes a new secret with which the hub signs webhooks to the partner, and shows it this once",
            description =
                    "While the overlap lasts, the hub signs with both (Standard Webhooks: signatures with a blank between).")
    SigningSecret rotate(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Overlap request,
            @AuthenticationPrincipal Party operator) {
        return new SigningSecret(credentials.rotateSignature(operator, id, Overlap.of(request)));
    }

    /** @param secret shown this once */
    record SigningSecret(String secret) {}
}

package musubi.adapters.energy.openadr;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import musubi.hub.adapter.Refuses;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says how the endpoints of subscriptions fare. The standard has no place for it: "tell its owner" is all that it says. */
@RestController
@Tag(name = "endpoints of subscriptions", description = "Which webhooks are not taken, since when, and why")
final class EndpointController {

    static final String PREFIX = "/energy/endpoints";

    private final Endpoints endpoints;
    private final Gate gate;

    EndpointController(Endpoints endpoints, Gate gate) {
        this.endpoints = endpoints;
        this.gate = gate;
    }

    /** Of the caller's own subscriptions; for business logic, of all. */
    @GetMapping(path = PREFIX, produces = "application/json")
    @Refuses(400)
    @Operation(operationId = "listEndpoints", summary = "How the endpoints of subscriptions fare (通知先の状況)")
    List<Endpoint> list(
            @Parameter(schema = @Schema(type = "integer", minimum = "0")) @RequestParam(required = false) @Nullable
                    String skip,
            @Parameter(schema = @Schema(type = "integer", minimum = "0", maximum = "50"))
                    @RequestParam(required = false)
                    @Nullable
                    String limit,
            HttpServletRequest request,
            @AuthenticationPrincipal Party party) {
        var page = new QueryString(request);
        return endpoints.list(grant(party), page.skip(), page.limit());
    }

    @GetMapping(path = PREFIX + "/{subscriptionID}", produces = "application/json")
    @Refuses(404)
    @Operation(operationId = "getEndpoint", summary = "How the endpoints of one subscription fare (通知先の状況)")
    Endpoint get(@PathVariable String subscriptionID, @AuthenticationPrincipal Party party) {
        return endpoints.find(grant(party), subscriptionID).orElseThrow(() -> ObjectRefused.missing(Noun.SUBSCRIPTION));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(ObjectRefused refused) {
        return refused.response();
    }

    private Grant grant(Party party) {
        return gate.grant(new Access.Reading(party, Noun.SUBSCRIPTION.format(), "endpoints", null));
    }
}

package musubi.adapters.emissions.pact;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import musubi.adapters.emissions.pact.wire.PactJson;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where partners say where they speak PACT, and where firms say it of their suppliers, and ask them. */
@RestController
@Hidden
final class SupplierController {

    private static final String ONE = PactPaths.SUPPLIERS + "/{supplier}";

    private final FirmInlet inlet;
    private final EndpointRequests endpoints;
    private final Suppliers suppliers;
    private final SupplierClient client;

    SupplierController(FirmInlet inlet, EndpointRequests endpoints, Suppliers suppliers, SupplierClient client) {
        this.inlet = inlet;
        this.endpoints = endpoints;
        this.suppliers = suppliers;
        this.client = client;
    }

    @PutMapping(path = PactPaths.ENDPOINT, consumes = PactFormats.MEDIA_TYPE)
    ResponseEntity<Object> register(
            @PathVariable String partner, @AuthenticationPrincipal Party party, HttpServletRequest request)
            throws IOException {
        if (!partner.equals(party.id()) && !party.hasScope("hub:operate")) {
            throw EndpointRequests.anothers(); // before anything is asked at an address that a stranger wrote
        }
        return looked(partner, Endpoint.HUBS_OWN, party, request);
    }

    @PutMapping(path = ONE, consumes = PactFormats.MEDIA_TYPE)
    ResponseEntity<Object> name(
            @PathVariable String supplier, @AuthenticationPrincipal Party firm, HttpServletRequest request)
            throws IOException {
        return looked(supplier, firm.id(), firm, request);
    }

    private ResponseEntity<Object> looked(String partner, String firm, Party party, HttpServletRequest request)
            throws IOException {
        try (var body = inlet.receive(request)) {
            var looked = endpoints.look(partner, body.payload());
            return inlet.take(
                    party,
                    request,
                    looked.payload(),
                    (message, it) -> endpoints.keep(message, it, partner, firm, looked));
        }
    }

    @PostMapping(path = ONE + "/requests", consumes = PactFormats.MEDIA_TYPE)
    ResponseEntity<Object> ask(
            @PathVariable String supplier, @AuthenticationPrincipal Party firm, HttpServletRequest request)
            throws IOException {
        return inlet.take(firm, request, (message, it) -> suppliers.ask(message, it, supplier));
    }

    /** By criteria, or one by its {@code id}; no body asks for all. What is read is journalled as it came, and kept. */
    @PostMapping(path = ONE + "/fetch", consumes = PactFormats.MEDIA_TYPE)
    ResponseEntity<Object> fetch(
            @PathVariable String supplier, @AuthenticationPrincipal Party firm, HttpServletRequest request)
            throws IOException {
        var endpoint = suppliers.endpoint(firm, supplier);
        try (var body = inlet.receive(request)) {
            var asked = PactJson.readCommand(body.payload());
            if (!(asked instanceof PactJson.Good(var criteria))) {
                return inlet.take(
                        firm, request, body.payload(), (message, it) -> suppliers.keep(message, it, supplier));
            }
            Supplier<Payload> read = criteria.path("id").isTextual()
                    ? () -> client.find(
                                    endpoint, FirmInlet.id(criteria.path("id").asText()))
                            .orElseThrow(Refused::missing)
                    : () -> whole(client.list(endpoint, Suppliers.criteria(criteria)));
            return inlet.take(firm, request, read.get(), (message, it) -> suppliers.keep(message, it, supplier));
        }
    }

    /** One page as it came, several as one. */
    private static Payload whole(SupplierClient.Pages pages) {
        if (!pages.isWhole()) {
            throw Refused.of(
                    422,
                    "too-many",
                    "",
                    "The supplier's list is too long. Narrow the criteria.",
                    "サプライヤーの一覧が長すぎます。条件を絞ってください。");
        }
        if (pages.bodies().size() == 1) {
            return pages.bodies().getFirst();
        }
        var json = PactJson.object();
        var data = json.putArray("data");
        pages.bodies().stream()
                .map(SupplierClient::footprints)
                .flatMap(List::stream)
                .forEach(data::add);
        return Payload.of(PactJson.write(json));
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused) {
        return ProblemWriter.answer(HttpStatusCode.valueOf(refused.status()), refused.text(), refused.notices());
    }
}

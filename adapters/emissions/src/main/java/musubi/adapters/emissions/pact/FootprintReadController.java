package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.function.Function;
import musubi.adapters.emissions.pact.wire.PactJson;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a firm sees: its own footprints, what it is asked for, what it asked for, and what it got. */
@RestController
@Hidden
final class FootprintReadController {

    private static final int MOST = 500;

    private final FootprintStore store;
    private final GrantedStore granted;
    private final RequestStore requests;
    private final SupplierStore suppliers;
    private final Grants grants;

    FootprintReadController(
            FootprintStore store, GrantedStore granted, RequestStore requests, SupplierStore suppliers, Grants grants) {
        this.store = store;
        this.granted = granted;
        this.requests = requests;
        this.suppliers = suppliers;
        this.grants = grants;
    }

    @GetMapping(path = PactPaths.FOOTPRINTS, produces = PactFormats.MEDIA_TYPE)
    byte[] list(@AuthenticationPrincipal Party firm) {
        var grant = grants.of(firm);
        return all(store.list(grant, MOST), it -> FootprintView.of(it, granted.partners(grant, it.id())));
    }

    @GetMapping(path = PactPaths.FOOTPRINTS + "/{id}", produces = PactFormats.MEDIA_TYPE)
    byte[] get(@PathVariable String id, @AuthenticationPrincipal Party firm) {
        var grant = grants.of(firm);
        var found = store.find(grant, FirmInlet.id(id)).orElseThrow(Refused::missing);
        return PactJson.write(FootprintView.of(found, granted.partners(grant, found.id())));
    }

    /** Those that wait for an answer of the firm's. */
    @GetMapping(path = PactPaths.REQUESTS, produces = PactFormats.MEDIA_TYPE)
    byte[] requests(@AuthenticationPrincipal Party firm) {
        return all(requests.list(grants.of(firm), MOST), it -> {
            var view = PactJson.object()
                    .put("id", it.id().toString())
                    .put("partner", it.asker())
                    .put("received", it.received().toString());
            view.set("criteria", PactJson.stored(it.criteria()));
            return with(view, "comment", it.comment());
        });
    }

    /** What the firm asked suppliers for. */
    @GetMapping(path = PactPaths.SUPPLIERS + "/requests", produces = PactFormats.MEDIA_TYPE)
    byte[] questions(@AuthenticationPrincipal Party firm) {
        return all(suppliers.questions(grants.of(firm), MOST), it -> {
            var view = PactJson.object()
                    .put("id", it.id().toString())
                    .put("supplier", it.supplier())
                    .put("state", it.state())
                    .put("asked", it.asked().toString());
            view.set("criteria", PactJson.stored(it.criteria()));
            return with(with(with(view, "comment", it.comment()), "code", it.code()), "message", it.message());
        });
    }

    /** What the firm got of suppliers. */
    @GetMapping(path = PactPaths.SUPPLIERS + "/footprints", produces = PactFormats.MEDIA_TYPE)
    byte[] received(@AuthenticationPrincipal Party firm) {
        return all(suppliers.received(grants.of(firm), MOST), it -> {
            var view = PactJson.object()
                    .put("supplier", it.supplier())
                    .put("received", it.received().toString());
            view.set("footprint", PactJson.stored(it.body()));
            view.set(
                    "warnings",
                    PactJson.stored("{\"list\":" + it.warnings() + "}").get("list"));
            return view;
        });
    }

    /** What the firm's suppliers say that they published. */
    @GetMapping(path = PactPaths.SUPPLIERS + "/news", produces = PactFormats.MEDIA_TYPE)
    byte[] news(@AuthenticationPrincipal Party firm) {
        return all(suppliers.news(grants.of(firm), MOST), it -> PactJson.object()
                .put("supplier", it.supplier())
                .put("footprint", it.footprint().toString())
                .put("told", it.told().toString())
                .put("fetched", it.isHere()));
    }

    private static ObjectNode with(ObjectNode view, String name, @Nullable String value) {
        return value == null ? view : view.put(name, value);
    }

    private static <T> byte[] all(List<T> entries, Function<T, JsonNode> view) {
        var list = PactJson.object().putArray("list");
        entries.forEach(it -> list.add(view.apply(it)));
        return PactJson.write(list);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused) {
        return ProblemWriter.answer(HttpStatusCode.valueOf(refused.status()), refused.text(), refused.notices());
    }
}

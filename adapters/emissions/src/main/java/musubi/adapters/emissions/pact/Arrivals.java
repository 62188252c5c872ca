package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import musubi.adapters.emissions.pact.wire.FootprintValidator;
import musubi.adapters.emissions.pact.wire.PactEvent;
import musubi.adapters.emissions.pact.wire.Strictness;
import musubi.hub.message.Notice;

/** What comes of suppliers: footprints, refusals and news. What breaks a rule and can be understood is kept, with warnings. */
final class Arrivals {

    private final SupplierStore store;
    private final Grants grants;
    private final Clock clock;

    Arrivals(SupplierStore store, Grants grants, Clock clock) {
        this.store = store;
        this.grants = grants;
        this.clock = clock;
    }

    void published(String supplier, List<UUID> ids) {
        ids.forEach(it -> store.note(supplier, it));
    }

    void fulfilled(String supplier, PactEvent.RequestFulfilled event) {
        var question = question(supplier, event.requestEventId());
        event.pfs().forEach(it -> keep(question.firm(), supplier, it));
        store.answer(question.id(), "fulfilled", null, null);
    }

    void rejected(String supplier, PactEvent.RequestRejected event) {
        var question = question(supplier, event.requestEventId());
        store.answer(question.id(), "rejected", event.code(), event.message());
    }

    /** @return what of it breaks the standard's rules; where that holds an error, nothing was kept */
    List<Notice> keep(String firm, String supplier, ObjectNode footprint) {
        var notices = new FootprintValidator(Strictness.IN).validate("", footprint);
        if (!Notice.anyError(notices)) {
            var id = UUID.fromString(footprint.path("id").asText().toLowerCase(Locale.ROOT));
            store.keep(
                    firm,
                    new SupplierStore.Received(
                            supplier,
                            id,
                            footprint.toString(),
                            Answers.notices(notices).toString(),
                            clock.instant()));
        }
        return notices;
    }

    /** Each question is answered once, by the supplier that was asked. */
    private SupplierStore.Question question(String supplier, String requestEventId) {
        return id(requestEventId)
                .flatMap(it -> store.lock(grants.hub(), it, supplier))
                .orElseThrow(() -> Refused.of(
                        400,
                        "no-open-request",
                        "/data/requestEventId",
                        "No request with this id waits for an answer of yours.",
                        "この id の依頼で、貴社の回答を待っているものはありません。"));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

package musubi.hub.web.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import musubi.hub.adapter.Refuses;
import musubi.hub.gate.Grant;
import musubi.hub.journal.story.DeliveryListStore;
import musubi.hub.journal.story.DeliverySummary;
import musubi.hub.journal.story.Story;
import musubi.hub.journal.story.StoryStore;
import musubi.hub.message.Party;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is on its way to whom, and how it ended. */
@RestController
@RequestMapping("/hub/deliveries")
@Tag(name = "deliveries", description = "What is on its way to whom, and how it ended")
final class DeliveriesController {

    private final DeliveryListStore deliveries;
    private final StoryStore stories;
    private final Operations operations;
    private final CityTime time;

    DeliveriesController(DeliveryListStore deliveries, StoryStore stories, Operations operations, CityTime time) {
        this.deliveries = deliveries;
        this.stories = stories;
        this.operations = operations;
        this.time = time;
    }

    @GetMapping
    @Operation(operationId = "listDeliveries", summary = "Deliveries, newest first")
    Listing<DeliverySummary> list(Grant grant, @ParameterObject DeliveryQuery query, HttpServletRequest request) {
        return Listing.of(deliveries.list(grant, query.filter(), query.window(time)), request);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getDelivery", summary = "One delivery with all attempts")
    Story.Way get(Grant grant, @PathVariable UUID id) {
        return deliveries
                .find(grant, id)
                .map(it -> new Story.Way(it, stories.attempts(grant, id)))
                .orElseThrow(() -> OperatorProblem.unknownDelivery(id));
    }

    @PostMapping("/{id}/cancel")
    @Refuses(409)
    @Operation(operationId = "cancelDelivery", summary = "Ends an open delivery, or dismisses a parked one")
    Story.Way cancel(
            Grant grant, @PathVariable UUID id, @RequestBody Reason reason, @AuthenticationPrincipal Party operator) {
        operations.cancel(operator, id, reason.text());
        return get(grant, id);
    }

    @PostMapping("/{id}/skip")
    @Refuses(409)
    @Operation(operationId = "skipDelivery", summary = "Gives up an open delivery that holds back those behind it")
    Story.Way skip(
            Grant grant, @PathVariable UUID id, @RequestBody Reason reason, @AuthenticationPrincipal Party operator) {
        operations.skip(operator, id, reason.text());
        return get(grant, id);
    }
}

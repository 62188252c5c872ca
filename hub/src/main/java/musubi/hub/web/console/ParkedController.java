package musubi.hub.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.adapter.PageController;
import musubi.hub.gate.Grant;
import musubi.hub.journal.DeliveryState;
import musubi.hub.journal.story.DeliveryFilter;
import musubi.hub.journal.story.DeliveryListStore;
import musubi.hub.journal.story.DeliverySummary;
import musubi.hub.message.Party;
import musubi.hub.web.operator.CityTime;
import musubi.hub.web.operator.DeliveryQuery;
import musubi.hub.web.operator.Listing;
import musubi.hub.web.operator.Operations;
import musubi.hub.web.operator.OperatorProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deliveries that need somebody: parked ones to let through once more or to dismiss, open ones to look at. */
@PageController
@RequestMapping("/console/parked")
final class ParkedController {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedController.class);

    private final DeliveryListStore deliveries;
    private final Operations operations;
    private final CityTime time;

    ParkedController(DeliveryListStore deliveries, Operations operations, CityTime time) {
        this.deliveries = deliveries;
        this.operations = operations;
        this.time = time;
    }

    @GetMapping
    String list(Grant grant, @ModelAttribute("query") DeliveryQuery query, HttpServletRequest request, Model model) {
        var asked = query.filter();
        var state = asked.state() == null ? DeliveryState.PARKED : asked.state();
        var replayed = state == DeliveryState.PARKED ? Boolean.FALSE : asked.replayed();
        var filter = new DeliveryFilter(asked.recipient(), state, asked.destination(), replayed);
        model.addAttribute("state", state.word());
        model.addAttribute(
                "states",
                Stream.of(DeliveryState.values()).map(DeliveryState::word).toList());
        model.addAttribute("listing", Listing.of(deliveries.list(grant, filter, query.window(time)), request));
        return "console/parked";
    }

    /** @param only the one whose own button was pressed, instead of all that are selected */
    @PostMapping("/replay")
    String replay(
            Grant grant,
            @RequestParam(defaultValue = "") Set<UUID> delivery,
            @RequestParam(required = false) @Nullable UUID only,
            Party operator,
            RedirectAttributes told) {
        var byMessage = chosen(grant, delivery, only).stream()
                .collect(Collectors.groupingBy(
                        DeliverySummary::messageId,
                        Collectors.mapping(DeliverySummary::id, Collectors.toUnmodifiableSet())));
        var failed = byMessage.entrySet().stream()
                .filter(it -> !replayed(operator, it.getKey(), it.getValue()))
                .count();
        told.addFlashAttribute(
                "done", byMessage.isEmpty() ? "done.nothing" : failed == 0 ? "done.replayed" : "done.partly");
        return "redirect:/console/parked";
    }

    @PostMapping("/cancel")
    String cancel(
            @RequestParam(defaultValue = "") Set<UUID> delivery,
            @RequestParam String reason,
            Party operator,
            RedirectAttributes told) {
        delivery.forEach(it -> operations.cancel(operator, it, reason));
        told.addFlashAttribute("done", delivery.isEmpty() ? "done.nothing" : "done.cancelled");
        return "redirect:/console/parked";
    }

    /** What cannot be replayed today stays in the list; the others are not to wait for it. */
    private boolean replayed(Party operator, UUID message, Set<UUID> chosen) {
        try {
            operations.replay(operator, message, chosen);
            return true;
        } catch (OperatorProblem problem) {
            LOG.info("A replay was refused: {}", problem.getBody().getDetail());
            return false;
        }
    }

    private List<DeliverySummary> chosen(Grant grant, Set<UUID> selected, @Nullable UUID only) {
        return (only == null ? selected : Set.of(only))
                .stream().flatMap(it -> deliveries.find(grant, it).stream()).toList();
    }
}

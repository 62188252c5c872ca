package musubi.hub.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import musubi.hub.adapter.PageController;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.journal.DeliveryState;
import musubi.hub.journal.story.DeliveryListStore;
import musubi.hub.journal.story.MessageListStore;
import musubi.hub.journal.story.MessageState;
import musubi.hub.message.Party;
import musubi.hub.web.operator.CityTime;
import musubi.hub.web.operator.DeliveryQuery;
import musubi.hub.web.operator.Listing;
import musubi.hub.web.operator.MessageQuery;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What a partner's people see of the journal: what their partner sent, and what it gets; nothing of anybody else. */
@PageController
final class OwnJournalController {

    private final Gate gate;
    private final MessageListStore messages;
    private final DeliveryListStore deliveries;
    private final CityTime time;

    OwnJournalController(Gate gate, MessageListStore messages, DeliveryListStore deliveries, CityTime time) {
        this.gate = gate;
        this.messages = messages;
        this.deliveries = deliveries;
        this.time = time;
    }

    @GetMapping("/partner/messages")
    String messages(
            Party reader, @ModelAttribute("query") MessageQuery query, HttpServletRequest request, Model model) {
        var found = messages.sent(own(reader, "messages"), reader.id(), query.filter(), query.window(time));
        model.addAttribute("partner", reader.id());
        model.addAttribute(
                "states",
                Arrays.stream(MessageState.values()).map(MessageState::word).toList());
        model.addAttribute("listing", Listing.of(found, request));
        return "people/messages";
    }

    @GetMapping("/partner/deliveries")
    String deliveries(
            Party reader, @ModelAttribute("query") DeliveryQuery query, HttpServletRequest request, Model model) {
        var state = query.filter().state();
        var found = deliveries.due(own(reader, "deliveries"), reader.id(), state, query.window(time));
        model.addAttribute("partner", reader.id());
        model.addAttribute(
                "states",
                Arrays.stream(DeliveryState.values()).map(DeliveryState::word).toList());
        model.addAttribute("listing", Listing.of(found, request));
        return "people/deliveries";
    }

    private Grant own(Party reader, String what) {
        return gate.grant(new Access.Reading(reader, HubFormats.OWN, what, reader.id()));
    }
}

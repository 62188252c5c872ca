package musubi.hub.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import musubi.hub.adapter.PageController;
import musubi.hub.gate.Grant;
import musubi.hub.journal.story.MessageListStore;
import musubi.hub.journal.story.MessageState;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerStore;
import musubi.hub.web.operator.CityTime;
import musubi.hub.web.operator.Listing;
import musubi.hub.web.operator.MessageQuery;
import musubi.hub.web.operator.Offer;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The messages, newest first, as a person looks for one. */
@PageController
final class MessageListController {

    private final MessageListStore messages;
    private final PartnerStore partners;
    private final Offer offer;
    private final CityTime time;

    MessageListController(MessageListStore messages, PartnerStore partners, Offer offer, CityTime time) {
        this.messages = messages;
        this.partners = partners;
        this.offer = offer;
        this.time = time;
    }

    @ModelAttribute("states")
    List<String> states() {
        return Arrays.stream(MessageState.values()).map(MessageState::word).toList();
    }

    @GetMapping("/console/messages")
    String list(Grant grant, @ModelAttribute("query") MessageQuery query, HttpServletRequest request, Model model) {
        var slice = messages.list(grant, query.filter(), query.window(time));
        model.addAttribute("listing", Listing.of(slice, request));
        model.addAttribute("partners", partners.list().stream().map(Partner::id).toList());
        model.addAttribute("formats", offer.formats());
        return "console/messages";
    }
}

package musubi.hub.web.console;

import musubi.hub.adapter.PageController;
import musubi.hub.gate.Grant;
import musubi.hub.web.operator.PartnerViews;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who may connect, and how they are doing. */
@PageController
final class PartnerBoardController {

    private final PartnerViews partners;

    PartnerBoardController(PartnerViews partners) {
        this.partners = partners;
    }

    @GetMapping("/console/partners")
    String list(Grant grant, Model model) {
        model.addAttribute("partners", partners.list(grant));
        return "console/partners";
    }
}

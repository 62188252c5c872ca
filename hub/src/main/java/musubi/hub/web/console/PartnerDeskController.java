package musubi.hub.web.console;

import java.util.Arrays;
import java.util.stream.Collectors;
import musubi.hub.adapter.PageController;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import musubi.hub.partner.PartnerKind;
import musubi.hub.web.operator.Offer;
import musubi.hub.web.operator.PartnerViews;
import musubi.hub.web.operator.Register;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers partners, changes them, and switches them off and on, as the operator API does. */
@PageController
@RequestMapping("/console/partners")
final class PartnerDeskController {

    private final PartnerViews views;
    private final Register register;
    private final Offer offer;

    PartnerDeskController(PartnerViews views, Register register, Offer offer) {
        this.views = views;
        this.register = register;
        this.offer = offer;
    }

    @GetMapping("/new")
    String empty(Grant grant, Model model) {
        choices(model);
        return "console/partner-new";
    }

    @PostMapping
    String add(Party operator, @ModelAttribute PartnerForm form, RedirectAttributes told) {
        var partner = form.request().partner();
        register.add(operator, partner);
        return done(partner.id(), "done.partner-registered", told);
    }

    @GetMapping("/{id}")
    String show(Grant grant, @PathVariable String id, Model model) {
        var partner = views.get(grant, id);
        model.addAttribute("partner", partner);
        model.addAttribute(
                "identities",
                partner.identities().entrySet().stream()
                        .map(it -> it.getKey() + ": " + it.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n")));
        model.addAttribute("formats", offer.formats());
        model.addAttribute("outlets", offer.outlets());
        choices(model);
        return "console/partner";
    }

    @PostMapping("/{id}")
    String change(Party operator, @PathVariable String id, @ModelAttribute PartnerForm form, RedirectAttributes told) {
        register.get(id);
        register.change(operator, form.request().partner(id), null);
        return done(id, "done.partner-changed", told);
    }

    @PostMapping("/{id}/disable")
    String disable(Party operator, @PathVariable String id, @RequestParam String reason, RedirectAttributes told) {
        register.enable(operator, id, false, Register.reason(reason));
        return done(id, "done.partner-disabled", told);
    }

    @PostMapping("/{id}/enable")
    String enable(Party operator, @PathVariable String id, @RequestParam String reason, RedirectAttributes told) {
        register.enable(operator, id, true, Register.reason(reason));
        return done(id, "done.partner-enabled", told);
    }

    private static void choices(Model model) {
        model.addAttribute(
                "kinds",
                Arrays.stream(PartnerKind.values()).map(PartnerKind::word).toList());
        model.addAttribute("purposes", Purpose.values());
    }

    private static String done(String id, String what, RedirectAttributes told) {
        told.addFlashAttribute("done", what);
        return "redirect:/console/partners/" + id;
    }
}

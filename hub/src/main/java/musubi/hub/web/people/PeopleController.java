package musubi.hub.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import musubi.hub.adapter.PageController;
import musubi.hub.message.Party;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerStore;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The people of the city, as operators see them, and the people of one partner, as its manager does. */
@PageController
@RequestMapping({PeopleController.OF_ALL, PeopleController.OF_OURS})
final class PeopleController {

    static final String OF_ALL = "/console/people";
    static final String OF_OURS = "/partner/people";

    private final PeopleRegister register;
    private final Roles roles;
    private final PartnerStore partners;

    PeopleController(PeopleRegister register, Roles roles, PartnerStore partners) {
        this.register = register;
        this.roles = roles;
        this.partners = partners;
    }

    @GetMapping
    String list(Party reader, HttpServletRequest request, Model model) {
        var own = own(reader, request);
        model.addAttribute("base", base(request));
        model.addAttribute("people", register.list(reader, own));
        model.addAttribute("own", own == null ? "" : own);
        model.addAttribute(
                "partners",
                own == null ? partners.list().stream().map(Partner::id).toList() : List.of());
        model.addAttribute("roles", own == null ? roles.ofPartners() : roles.givenBy(reader, own));
        model.addAttribute("rolesOfTheCity", roles.ofTheCity());
        return "people/people";
    }

    /**
     * @param partner blank: the city's own; a manager's is its own, whatever stands here
     * @param chosen the language; blank: as the browser asks
     */
    @PostMapping
    String add(
            Party by,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") Set<String> role,
            @RequestParam(defaultValue = "") String chosen,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var own = own(by, request);
        var whose = own != null ? own : partner.isBlank() ? null : partner;
        var language = PersonController.language(chosen);
        return link(register.add(by, name, whose, role, language), name, by, request, response, model);
    }

    @PostMapping("/{name}/invite")
    String invite(
            Party by,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return link(register.invite(by, name), name, by, request, response, model);
    }

    @PostMapping("/{name}/disable")
    String disable(Party by, @PathVariable String name, HttpServletRequest request, RedirectAttributes told) {
        register.enable(by, name, false);
        told.addFlashAttribute("done", "people.disabled-done");
        return "redirect:" + base(request);
    }

    @PostMapping("/{name}/enable")
    String enable(Party by, @PathVariable String name, HttpServletRequest request, RedirectAttributes told) {
        register.enable(by, name, true);
        told.addFlashAttribute("done", "people.enabled-done");
        return "redirect:" + base(request);
    }

    /** Where a change of language, or a reload, after a form leads. */
    @GetMapping({"/{name}/invite", "/{name}/disable", "/{name}/enable"})
    String back(HttpServletRequest request) {
        return "redirect:" + base(request);
    }

    /** Shown this once, on the page that answers, and kept nowhere. */
    private String link(
            String token,
            String name,
            Party by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var link = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/invitation/" + token)
                .toUriString();
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("invited", name);
        model.addAttribute("link", link);
        return list(by, request, model);
    }

    static @Nullable String own(Party reader, HttpServletRequest request) {
        return base(request).equals(OF_OURS) ? reader.id() : null;
    }

    static String base(HttpServletRequest request) {
        return request.getServletPath().startsWith(OF_OURS) ? OF_OURS : OF_ALL;
    }
}

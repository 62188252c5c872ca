package musubi.hub.web.people;

import jakarta.servlet.http.HttpServletResponse;
import musubi.hub.adapter.PageController;
import musubi.hub.partner.person.Passwords;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an invitation leads: its holder sets a password, once. */
@PageController
@RequestMapping("/invitation/{token}")
final class InvitationController {

    private static final String PAGE = "people/invitation";

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    String show(@PathVariable String token, HttpServletResponse response, Model model) {
        var invited = invitations.find(token);
        if (invited.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        invited.ifPresent(it -> model.addAttribute("invited", it.name()));
        response.setHeader("Cache-Control", "no-store");
        return PAGE;
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletResponse response,
            Model model) {
        var invited = invitations.find(token);
        if (invited.isPresent()) {
            var wrong = wrong(password, again, invited.get().name());
            if (!wrong.isEmpty()) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                model.addAttribute("wrong", wrong);
            } else if (invitations.accept(token, password)) {
                return "redirect:/login?set";
            }
        }
        return show(token, response, model);
    }

    /** @return the key of what to say; empty where nothing is */
    static String wrong(String password, String again, String name) {
        if (!password.equals(again)) {
            return "people.password-differs";
        }
        return Passwords.isGood(password, name) ? "" : "people.password-weak";
    }
}

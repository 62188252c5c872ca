package musubi.hub.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import musubi.hub.adapter.PageController;
import musubi.hub.partner.person.SecondFactors;
import musubi.hub.partner.person.Totp;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person sets up its second factor, and takes it away again. What is new waits in the session until it was proved. */
@PageController
@RequestMapping(SecondFactorController.PATH)
final class SecondFactorController {

    static final String PATH = AccountController.PATH + "/second-factor";

    private static final String NEW = Totp.class.getName();
    private static final String PAGE = "people/second-factor";

    private final PeopleWhoLogIn people;
    private final OwnAccount account;
    private final SecondFactors factors;
    private final OwnPassword password;
    private final Entrance entrance;

    SecondFactorController(
            PeopleWhoLogIn people, OwnAccount account, SecondFactors factors, OwnPassword password, Entrance entrance) {
        this.people = people;
        this.account = account;
        this.factors = factors;
        this.password = password;
        this.entrance = entrance;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal PersonDetails me, HttpSession session, HttpServletResponse response, Model model) {
        if (me.person().external() != null) {
            return "redirect:" + AccountController.PATH;
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("me", me.person());
        if (me.person().secondFactor()) {
            model.addAttribute("left", factors.left(me.getUsername()));
        } else {
            var uri = secret(session).uri(me.getUsername());
            model.addAttribute("secret", secret(session).text().replaceAll("(.{4})(?!$)", "$1 "));
            model.addAttribute("uri", uri);
            model.addAttribute("qr", QrCode.of(uri));
        }
        return PAGE;
    }

    /** Other sessions end; this one goes on, and shows the recovery codes this once. */
    @PostMapping
    String set(
            @AuthenticationPrincipal PersonDetails me,
            @RequestParam String current,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = request.getSession();
        if (me.person().secondFactor() || me.person().external() != null) {
            return "redirect:" + PATH;
        }
        var wrong = password.wrong(me, current, request);
        var codes = wrong.isEmpty()
                ? account.setSecondFactor(me.party(), me.person(), secret(session), code)
                : List.<String>of();
        if (codes.isEmpty()) {
            return wrong(wrong.isEmpty() ? "people.code-wrong" : wrong, me, session, response, model);
        }
        session.removeAttribute(NEW);
        people.find(me.getUsername()).ifPresent(it -> entrance.stay(request, response, it));
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("me", me.person());
        model.addAttribute("codes", codes);
        return PAGE;
    }

    @PostMapping("/remove")
    String remove(
            @AuthenticationPrincipal PersonDetails me,
            @RequestParam String current,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var wrong = password.wrong(me, current, request);
        if (wrong.isEmpty() && !account.removeSecondFactor(me.party(), me.person(), code)) {
            wrong = "people.code-wrong";
        }
        if (!wrong.isEmpty()) {
            return wrong(wrong, me, request.getSession(), response, model);
        }
        people.find(me.getUsername()).ifPresent(it -> entrance.stay(request, response, it));
        return "redirect:" + AccountController.PATH;
    }

    /** Where a reload, or a change of language, after a form leads. */
    @GetMapping("/remove")
    String back() {
        return "redirect:" + PATH;
    }

    private String wrong(
            String what, PersonDetails me, HttpSession session, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("wrong", what);
        return show(me, session, response, model);
    }

    private static Totp secret(HttpSession session) {
        if (session.getAttribute(NEW) instanceof Totp waiting) {
            return waiting;
        }
        var secret = Totp.random();
        session.setAttribute(NEW, secret);
        return secret;
    }
}

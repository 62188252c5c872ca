package musubi.hub.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import musubi.hub.adapter.PageController;
import musubi.hub.partner.person.Passwords;
import musubi.hub.partner.person.PersonStore;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** One's own account: who one is here, the language, the password, and the end of all one's sessions. */
@PageController
@RequestMapping(AccountController.PATH)
final class AccountController {

    static final String PATH = "/account";

    private final PersonStore people;
    private final OwnAccount account;
    private final OwnPassword own;
    private final Passwords passwords;
    private final LocaleResolver languages;

    AccountController(
            PersonStore people, OwnAccount account, OwnPassword own, Passwords passwords, LocaleResolver languages) {
        this.people = people;
        this.account = account;
        this.own = own;
        this.passwords = passwords;
        this.languages = languages;
    }

    @GetMapping
    String show(@AuthenticationPrincipal PersonDetails me, Model model) {
        model.addAttribute("me", me.person());
        model.addAttribute("codeWanted", me.needsSecondFactor());
        return "people/account";
    }

    @PostMapping("/language")
    String language(
            @AuthenticationPrincipal PersonDetails me,
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = language.equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        people.setLanguage(me.getUsername(), chosen.getLanguage());
        languages.setLocale(request, response, chosen);
        return "redirect:" + PATH;
    }

    /** All sessions end, this one too: who has the new password logs in with it. */
    @PostMapping("/password")
    String password(
            @AuthenticationPrincipal PersonDetails me,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var wrong = own.wrong(me, current, request);
        if (wrong.isEmpty()) {
            wrong = InvitationController.wrong(password, again, me.getUsername());
        }
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("wrong", wrong);
            return show(me, model);
        }
        account.changePassword(me.party(), me.person(), passwords.hashOfChosen(password));
        return "redirect:/login?set";
    }

    /** Where a reload, or a change of language, after a form leads. */
    @GetMapping({"/language", "/password", "/sessions"})
    String back() {
        return "redirect:" + PATH;
    }

    /** On all nodes, this one's too. */
    @PostMapping("/sessions")
    String endSessions(@AuthenticationPrincipal PersonDetails me) {
        account.endSessions(me.party(), me.person());
        return "redirect:/login?out";
    }
}

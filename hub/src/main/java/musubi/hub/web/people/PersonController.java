package musubi.hub.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import musubi.hub.adapter.PageController;
import musubi.hub.message.Party;
import musubi.hub.web.operator.OperatorProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person, as operators see it, or the manager of its partner: what it may do, its language, and its second factor. */
@PageController
@RequestMapping({PeopleController.OF_ALL + "/{name}", PeopleController.OF_OURS + "/{name}"})
final class PersonController {

    private static final Set<String> LANGUAGES = Set.of("", "en", "ja");

    private final PeopleRegister register;
    private final Roles roles;

    PersonController(PeopleRegister register, Roles roles) {
        this.register = register;
        this.roles = roles;
    }

    /** Offers what the reader may give, and what the person is already. */
    @GetMapping
    String show(Party reader, @PathVariable String name, HttpServletRequest request, Model model) {
        var person = register.find(reader, name);
        var offered = new TreeSet<>(roles.givenBy(reader, person.partner()));
        offered.addAll(person.roles());
        model.addAttribute("base", PeopleController.base(request));
        model.addAttribute("operates", PeopleController.own(reader, request) == null);
        model.addAttribute("it", person);
        model.addAttribute("roles", offered);
        model.addAttribute("changeable", roles.isChangeable(reader, person));
        return "people/person";
    }

    @PostMapping("/roles")
    String roles(
            Party by,
            @PathVariable String name,
            @RequestParam(defaultValue = "") Set<String> role,
            HttpServletRequest request,
            RedirectAttributes told) {
        register.setRoles(by, name, role);
        return done("people.roles-done", name, request, told);
    }

    @PostMapping("/language")
    String language(
            Party by,
            @PathVariable String name,
            @RequestParam String chosen,
            HttpServletRequest request,
            RedirectAttributes told) {
        register.setLanguage(by, name, language(chosen));
        return done("people.language-done", name, request, told);
    }

    @PostMapping("/second-factor/remove")
    String removeSecondFactor(
            Party by, @PathVariable String name, HttpServletRequest request, RedirectAttributes told) {
        register.removeSecondFactor(by, name);
        return done("people.factor-removed", name, request, told);
    }

    /** Where a change of language, or a reload, after a form leads. */
    @GetMapping({"/roles", "/language", "/second-factor/remove"})
    String back(@PathVariable String name, HttpServletRequest request) {
        return "redirect:" + PeopleController.base(request) + "/" + name;
    }

    /** @return null where none is chosen */
    static @Nullable String language(String chosen) {
        if (!LANGUAGES.contains(chosen)) {
            throw OperatorProblem.invalid("chosen", "A language is 'en' or 'ja'.", "言語は en または ja です。");
        }
        return chosen.isEmpty() ? null : chosen;
    }

    private static String done(String what, String name, HttpServletRequest request, RedirectAttributes told) {
        told.addFlashAttribute("done", what);
        return "redirect:" + PeopleController.base(request) + "/" + name;
    }
}

package musubi.hub.web.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import musubi.hub.adapter.PageController;
import musubi.hub.partner.person.SecondFactors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second page of the login, for those who have a second factor. Before the code was right nobody is logged in. */
@PageController
@RequestMapping(LoginCodeController.PATH)
final class LoginCodeController {

    static final String PATH = "/login/code";

    private static final String AGAIN = "redirect:/login?late";

    private final PeopleWhoLogIn people;
    private final SecondFactors factors;
    private final LoginTries tries;
    private final Entrance entrance;
    private final Clock clock;

    LoginCodeController(
            PeopleWhoLogIn people, SecondFactors factors, LoginTries tries, Entrance entrance, Clock clock) {
        this.people = people;
        this.factors = factors;
        this.tries = tries;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping
    String show(HttpServletRequest request) {
        return WaitingLogin.find(request, clock.instant()).isPresent() ? "people/login-code" : AGAIN;
    }

    /** @return null where the person is inside, and the answer is written */
    @PostMapping
    @Nullable
    String prove(@RequestParam String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var waiting = WaitingLogin.find(request, clock.instant());
        var person = waiting.flatMap(it -> people.find(it.name(), it.generation()));
        if (person.isEmpty()) {
            return AGAIN;
        }
        var name = person.get().getUsername();
        if (!tries.mayTry(name, request.getRemoteAddr())) {
            return "redirect:" + PATH + "?slow";
        }
        if (!factors.prove(name, code)) {
            return "redirect:" + PATH + "?error";
        }
        tries.right(name, request.getRemoteAddr());
        WaitingLogin.forget(request);
        entrance.enter(request, response, person.get());
        return null;
    }
}

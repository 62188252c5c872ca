package musubi.hub.web.people;

import jakarta.servlet.http.HttpServletRequest;
import musubi.hub.partner.person.Passwords;
import org.springframework.stereotype.Component;

/** Asks somebody who is logged in for the password once more, so that nobody does it who found an open browser. */
@Component
final class OwnPassword {

    private final LoginTries tries;
    private final Passwords passwords;

    OwnPassword(LoginTries tries, Passwords passwords) {
        this.tries = tries;
        this.passwords = passwords;
    }

    /** @return the key of what to say; empty where the password is right */
    String wrong(PersonDetails me, String typed, HttpServletRequest request) {
        var name = me.getUsername();
        if (!tries.mayTry(name, request.getRemoteAddr())) {
            return "login.slow";
        }
        if (!passwords.matches(typed, me.person().passwordHash())) {
            return "people.password-current-wrong";
        }
        tries.right(name, request.getRemoteAddr());
        return "";
    }
}

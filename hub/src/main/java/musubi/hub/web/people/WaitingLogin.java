package musubi.hub.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whose password was right and whose code is still to come. A note in the session, by which nobody is logged in.
 *
 * @param generation of the person when the password was right
 * @param until when the password has to be typed again
 */
record WaitingLogin(String name, int generation, Instant until) implements Serializable {

    private static final String PLACE = WaitingLogin.class.getName();
    private static final Duration GOOD = Duration.ofMinutes(5);

    /** The session gets another id, so that nobody else knows it. */
    static void note(HttpServletRequest request, PersonDetails whose, Instant now) {
        request.getSession();
        request.changeSessionId();
        request.getSession()
                .setAttribute(
                        PLACE,
                        new WaitingLogin(whose.getUsername(), whose.person().generation(), now.plus(GOOD)));
    }

    static Optional<WaitingLogin> find(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(PLACE) instanceof WaitingLogin waiting
                        && waiting.until().isAfter(now)
                ? Optional.of(waiting)
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(PLACE);
    }
}

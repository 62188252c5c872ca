package musubi.hub.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Where a login leads that has not let anybody in: to the page for the code, or back, with what to do. */
@Component
public final class LoginAnswer implements AuthenticationFailureHandler {

    private final Clock clock;

    LoginAnswer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        switch (why) {
            case CodeWanted wanted -> {
                WaitingLogin.note(request, wanted.whose(), clock.instant());
                response.sendRedirect(LoginCodeController.PATH);
            }
            case LoginSlowed _ -> response.sendRedirect("/login?slow");
            default -> response.sendRedirect("/login?error");
        }
    }
}

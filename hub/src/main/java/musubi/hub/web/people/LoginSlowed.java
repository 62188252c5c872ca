package musubi.hub.web.people;

import org.springframework.security.core.AuthenticationException;

/** There were so many wrong passwords that even the right one has to wait. */
public final class LoginSlowed extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    LoginSlowed() {
        super("Too many wrong passwords");
    }
}

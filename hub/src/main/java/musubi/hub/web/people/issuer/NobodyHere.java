package musubi.hub.web.people.issuer;

import org.springframework.security.core.AuthenticationException;

/** The issuer knows the person, and here it is nobody. */
final class NobodyHere extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    NobodyHere(String why) {
        super(why);
    }
}

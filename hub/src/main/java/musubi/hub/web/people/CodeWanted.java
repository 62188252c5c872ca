package musubi.hub.web.people;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and the code of the second factor is still to come. */
final class CodeWanted extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient PersonDetails whose;

    CodeWanted(PersonDetails whose) {
        super("A code is wanted as well");
        this.whose = whose;
    }

    PersonDetails whose() {
        return whose;
    }
}

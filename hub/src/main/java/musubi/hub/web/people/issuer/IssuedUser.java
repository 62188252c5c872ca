package musubi.hub.web.people.issuer;

import java.util.List;
import musubi.hub.web.people.PersonDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** A person as the library hands it on. By itself it may do nothing: what counts is the person. */
final class IssuedUser extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final PersonDetails person;

    IssuedUser(OidcIdToken token, PersonDetails person) {
        super(List.of(), token);
        this.person = person;
    }

    PersonDetails person() {
        return person;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof IssuedUser that && person.equals(that.person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}

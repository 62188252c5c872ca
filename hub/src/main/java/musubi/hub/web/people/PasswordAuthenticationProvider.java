package musubi.hub.web.people;

import musubi.hub.partner.person.Passwords;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Lets people in by name and password, if that is all that is asked of them. Says neither whether there is somebody of a name, nor
 * whether he is switched off.
 */
@Component
final class PasswordAuthenticationProvider implements AuthenticationProvider {

    private final PeopleWhoLogIn people;
    private final LoginTries tries;
    private final Passwords passwords;

    PasswordAuthenticationProvider(PeopleWhoLogIn people, LoginTries tries, Passwords passwords) {
        this.people = people;
        this.tries = tries;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var name = asked.getName();
        var from = asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!tries.mayTry(name, from)) {
            throw new LoginSlowed();
        }
        var found = people.find(name);
        var hash = found.map(it -> it.person().passwordHash()).orElse(null);
        var right = passwords.matches(String.valueOf(asked.getCredentials()), hash);
        if (!right || found.isEmpty()) {
            throw new BadCredentialsException("Name or password is wrong");
        }
        var person = found.get();
        if (person.person().secondFactor()) {
            throw new CodeWanted(
                    person); // nothing is forgotten before the code was right, or one could guess codes for ever
        }
        tries.right(name, from);
        var inside = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        inside.setDetails(asked.getDetails());
        return inside;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}

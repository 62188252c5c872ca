package musubi.hub.web.people;

import java.net.InetAddress;
import java.net.UnknownHostException;
import musubi.hub.partner.person.LoginStore;
import musubi.hub.partner.person.Passwords;
import musubi.hub.partner.person.Person;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets people in by name and password. Says neither whether there is somebody of a name, nor whether he is switched off. */
@Component
final class PasswordAuthenticationProvider implements AuthenticationProvider {

    private final PeopleWhoLogIn people;
    private final LoginStore logins;
    private final Passwords passwords;

    PasswordAuthenticationProvider(PeopleWhoLogIn people, LoginStore logins, Passwords passwords) {
        this.people = people;
        this.logins = logins;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var name = asked.getName();
        var account = Person.isName(name) ? name : "?"; // nobody's, and no name that a stranger makes up is kept
        var from = address(asked);
        if (!logins.mayTry(account, from)) {
            throw new LoginSlowed();
        }
        var found = people.find(name);
        var hash = found.map(it -> it.person().passwordHash()).orElse(null);
        var right = passwords.matches(String.valueOf(asked.getCredentials()), hash);
        if (!right || found.isEmpty()) {
            throw new BadCredentialsException("Name or password is wrong");
        }
        logins.right(account, from);
        var person = found.get();
        var inside = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        inside.setDetails(asked.getDetails());
        return inside;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static InetAddress address(Authentication asked) {
        var from = asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        try {
            return InetAddress.getByName(from); // a number, as the web server has it: no name is looked up
        } catch (UnknownHostException _) {
            return InetAddress.getLoopbackAddress();
        }
    }
}

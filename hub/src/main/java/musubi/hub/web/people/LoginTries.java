package musubi.hub.web.people;

import java.net.InetAddress;
import java.net.UnknownHostException;
import musubi.hub.partner.person.LoginStore;
import musubi.hub.partner.person.Person;
import org.springframework.stereotype.Component;

/** What somebody tries, a password or a code, counted by one measure for all ways to try. */
@Component
final class LoginTries {

    private final LoginStore logins;

    LoginTries(LoginStore logins) {
        this.logins = logins;
    }

    /**
     * Counts as wrong until it is {@link #right}.
     *
     * @param name as typed
     * @param address a number, as the web server has it
     */
    boolean mayTry(String name, String address) {
        return logins.mayTry(account(name), from(address));
    }

    void right(String name, String address) {
        logins.right(account(name), from(address));
    }

    /** Nobody's account, where no one can be called so: no name that a stranger makes up is kept. */
    private static String account(String name) {
        return Person.isName(name) ? name : "?";
    }

    /** No name is looked up. */
    private static InetAddress from(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException _) {
            return InetAddress.getLoopbackAddress();
        }
    }
}

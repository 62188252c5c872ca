package musubi.hub.web.people;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import musubi.hub.message.Payload;
import musubi.hub.partner.Secret;
import musubi.hub.partner.person.Passwords;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonStore;
import org.springframework.stereotype.Component;

/** Links by which people set their password: good for a day, and once. The hub keeps the hash of what stands in a link. */
@Component
final class Invitations {

    private static final Duration GOOD = Duration.ofDays(1);
    private static final int LONGEST = 64;

    private final PersonStore people;
    private final PeopleWhoLogIn login;
    private final Passwords passwords;
    private final Clock clock;

    Invitations(PersonStore people, PeopleWhoLogIn login, Passwords passwords, Clock clock) {
        this.people = people;
        this.login = login;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @return what the link holds; empty where the person is switched off. The link before is good no longer. */
    Optional<String> make(String name) {
        var token = Secret.random().value();
        return people.invite(name, hash(token), clock.instant().plus(GOOD)) ? Optional.of(token) : Optional.empty();
    }

    /** Whose link it is, while it is good and its partner may come in. */
    Optional<Person> find(String token) {
        return token.length() > LONGEST
                ? Optional.empty()
                : people.findInvited(hash(token)).filter(it -> login.details(it).isPresent());
    }

    /** @return false where somebody took it meanwhile */
    boolean accept(String token, String password) {
        return people.accept(hash(token), passwords.hashOfChosen(password));
    }

    private static byte[] hash(String token) {
        return Payload.digest().digest(token.getBytes(StandardCharsets.UTF_8));
    }
}

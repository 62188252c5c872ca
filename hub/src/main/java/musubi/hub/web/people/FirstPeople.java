package musubi.hub.web.people;

import java.util.Set;
import musubi.hub.partner.Secrets;
import musubi.hub.partner.person.Passwords;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonRole;
import musubi.hub.partner.person.PersonStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The administrator and whom the city's configuration names, made at the first start. A password lies in the data folder of the
 * node that made it; what counts is its hash in the database, and nothing of it is made anew once somebody has chosen his own.
 */
@Component
@EnableConfigurationProperties(PeopleProperties.class)
final class FirstPeople implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPeople.class);
    private static final String ADMIN = "admin";

    private final PersonStore people;
    private final Passwords passwords;
    private final Secrets secrets;
    private final PeopleProperties properties;

    FirstPeople(PersonStore people, Passwords passwords, Secrets secrets, PeopleProperties properties) {
        this.people = people;
        this.passwords = passwords;
        this.secrets = secrets;
        this.properties = properties;
    }

    @Override
    public void afterPropertiesSet() {
        make(ADMIN, "admin-password", Set.of(PersonRole.OPERATOR.word()));
        properties.named().forEach(it -> make(it.name(), "people/" + it.name(), it.roles()));
    }

    private void make(String name, String secret, Set<String> roles) {
        var found = people.find(name);
        if (found.isPresent()) {
            if (found.get().partner() != null) {
                throw new IllegalStateException(name + " of musubi.people.named is somebody of "
                        + found.get().partner() + ": name the city's otherwise");
            }
            if (!name.equals(ADMIN) && !found.get().roles().equals(roles)) {
                people.setRoles(name, roles);
            }
        } else {
            people.add(new Person(name, null, roles, passwords.hashOfMade(secrets.get(secret))));
        }
        var counts = people.find(name).map(Person::passwordHash).orElse(null);
        if (secrets.find(secret).filter(it -> passwords.matches(it, counts)).isEmpty()) {
            LOG.info(
                    "The password of {} at the console is not in {} of this node: it was made by another node, or chosen since."
                            + " DELETE FROM hub.person WHERE name = '{}' lets the next node that starts set its own",
                    name,
                    secret,
                    name);
        }
    }
}

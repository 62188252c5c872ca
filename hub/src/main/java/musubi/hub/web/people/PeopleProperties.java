package musubi.hub.web.people;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonRole;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who logs in, and how, {@code musubi.people.*}.
 *
 * @param named who logs in for the city beside the administrator. Each one's password is made at first start and lies as
 *     {@code people/<name>} among the secrets of the node that made it; none by default
 * @param secondFactor who has to set one up; {@code optional}: everybody may, nobody has to
 */
@ConfigurationProperties("musubi.people")
public record PeopleProperties(
        @DefaultValue List<Named> named,
        @DefaultValue("optional") SecondFactor secondFactor) {

    public PeopleProperties {
        named = List.copyOf(named);
    }

    /** Of whom a second factor is asked. */
    public enum SecondFactor {
        OPTIONAL,

        /** Those who operate the hub and come by a password; for who comes by the city's issuer, that answers. */
        OPERATORS;

        boolean isLackedBy(Person person) {
            return this == OPERATORS
                    && person.roles().contains(PersonRole.OPERATOR.word())
                    && person.external() == null
                    && !person.secondFactor();
        }
    }

    /** Whether the configuration says what the person may do, and not whoever changes people at the console. */
    boolean names(String person) {
        return named.stream().anyMatch(it -> it.name().equals(person));
    }

    /**
     * @param name lower-case words; {@code admin} is the administrator's
     * @param roles lower-case words: {@code operator}, and those that pages ask for
     */
    public record Named(String name, @DefaultValue Set<String> roles) {

        private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

        public Named {
            if (!Person.isOwnName(name) || name.equals("admin")) {
                throw new IllegalArgumentException("Not a name for a person: " + name);
            }
            roles.stream()
                    .filter(it -> !WORDS.matcher(it).matches())
                    .findFirst()
                    .ifPresent(it -> {
                        throw new IllegalArgumentException("Not a role: " + it + ", expected a lower-case word");
                    });
            roles = Set.copyOf(roles);
        }
    }
}

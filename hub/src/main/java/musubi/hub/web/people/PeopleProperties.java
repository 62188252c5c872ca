package musubi.hub.web.people;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who logs in beside the administrator. Each one's password is made at first start and lies as {@code people/<name>} among the
 * secrets of the node that made it.
 *
 * @param people none by default
 */
@ConfigurationProperties("musubi")
public record PeopleProperties(@DefaultValue List<Person> people) {

    public PeopleProperties {
        people = List.copyOf(people);
    }

    /**
     * @param name lower-case words; {@code admin} is the administrator's
     * @param roles lower-case words: {@code operator}, and those that pages ask for
     */
    public record Person(String name, @DefaultValue Set<String> roles) {

        private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

        public Person {
            if (!WORDS.matcher(name).matches() || name.equals("admin")) {
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

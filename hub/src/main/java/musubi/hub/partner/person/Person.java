package musubi.hub.partner.person;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import musubi.hub.partner.Partner;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who logs in.
 *
 * @param name lower-case words joined by hyphens; one person's in the whole city
 * @param partner whose account it is, or null: the city's own
 * @param roles see {@link PersonRole}
 * @param language {@code en} or {@code ja}, as the person chose; null: as the browser asks
 * @param passwordHash null until the invitation was taken
 * @param generation counts passwords and switching off; a session names the one in which it began
 * @param enabled false: nobody gets in by this name
 * @param invitedUntil until when its invitation can be taken, or null where none is open
 * @param secondFactor whether a code is asked for after the password
 * @param external how the city's issuer knows this person, who has no password here; null: nobody comes by it
 */
public record Person(
        String name,
        @Nullable String partner,
        Set<String> roles,
        @Nullable String language,
        @Nullable String passwordHash,
        int generation,
        boolean enabled,
        @Nullable Instant invitedUntil,
        boolean secondFactor,
        @Nullable String external) {

    /** The role that everybody has who is logged in. */
    public static final String ANY = "person";

    /** May read what its own partner sent and gets. */
    public static final String OWN_JOURNAL = "hub:own.read";

    /** May invite and switch off people of its own partner. */
    public static final String OWN_PEOPLE = "hub:own.people";

    /** What those who operate the hub may do at its own API, they may do at the console. */
    private static final Set<String> OPERATING = Set.of("hub:read", "hub:operate");

    /** How names begin that the city's issuer gave; nobody else is called so. */
    private static final String OF_THE_ISSUER = "sso-";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 64;

    public Person {
        if (!isName(name)) {
            throw new IllegalArgumentException("Not a name for a person: expected lower-case words and hyphens");
        }
        roles = Set.copyOf(roles);
        if (partner != null && roles.contains(PersonRole.OPERATOR.word())) {
            throw new IllegalArgumentException("Only the city's own people operate the hub");
        }
        if (partner == null && (roles.contains(PersonRole.MANAGER.word()) || roles.contains(PersonRole.STAFF.word()))) {
            throw new IllegalArgumentException("A manager and staff are people of a partner");
        }
    }

    /** Somebody who is new: no choice of language, and no invitation. */
    public Person(String name, @Nullable String partner, Set<String> roles, @Nullable String passwordHash) {
        this(name, partner, roles, null, passwordHash, 1, true, null, false, null);
    }

    /** Somebody whom the city's issuer sends for the first time, and who may do what its claims say. */
    public static Person of(String external, String name, @Nullable String partner, Set<String> roles) {
        return new Person(OF_THE_ISSUER + name, partner, roles, null, null, 1, true, null, false, external);
    }

    /** The same with other roles. */
    public Person as(Set<String> others) {
        return standing(partner, others);
    }

    /** The same person, as somebody of this partner, or of the city, and with these roles. */
    public Person standing(@Nullable String of, Set<String> others) {
        return new Person(
                name, of, others, language, passwordHash, generation, enabled, invitedUntil, secondFactor, external);
    }

    public static boolean isName(String text) {
        return text.length() <= LONGEST && NAME.matcher(text).matches();
    }

    /** The same but for one role. */
    public Person without(PersonRole role) {
        return as(roles.stream().filter(it -> !it.equals(role.word())).collect(Collectors.toSet()));
    }

    /** Whether somebody can be called so who does not come by the city's issuer. */
    public static boolean isOwnName(String text) {
        return isName(text) && !text.startsWith(OF_THE_ISSUER);
    }

    /** What pages may ask of this person: its roles, {@link #ANY}, and {@code of-firm} for the people of a firm. */
    public Set<String> asReader(@Nullable Partner of) {
        var kind = of == null
                ? Stream.<String>empty()
                : Stream.of("of-" + of.kind().word());
        return Stream.of(roles.stream(), Stream.of(ANY), kind)
                .flatMap(it -> it)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * This person as a decision sees it: for its partner, and with no more than its roles give; it sends nothing.
     *
     * @param of its partner, or null where it has none
     */
    public Party party(@Nullable Partner of) {
        if (of != null) {
            return new Party(of.id(), roles, own(), Set.of(), of.purpose(), null, name);
        }
        var operates = roles.contains(PersonRole.OPERATOR.word());
        return new Party(
                "console:" + name,
                roles,
                operates ? OPERATING : Set.of(),
                Set.of(),
                operates ? Purpose.OPERATIONS : Purpose.SERVICE,
                null,
                name);
    }

    private Set<String> own() {
        var scopes = new HashSet<String>();
        if (roles.contains(PersonRole.MANAGER.word())) {
            scopes.add(OWN_PEOPLE);
            scopes.add(OWN_JOURNAL);
        }
        if (roles.contains(PersonRole.STAFF.word())) {
            scopes.add(OWN_JOURNAL);
        }
        return scopes;
    }
}

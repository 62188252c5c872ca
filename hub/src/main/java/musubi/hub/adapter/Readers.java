package musubi.hub.adapter;

import java.util.Set;
import java.util.function.Predicate;

/** Who may open a {@link Page}. */
public sealed interface Readers {

    /** Whoever comes, without login. */
    record Everybody() implements Readers {}

    /**
     * People who have any one of the roles.
     *
     * @param anyOf lower-case words: those of {@code PersonRole}, or a domain's own, which people can then be given;
     *     {@code person} is whoever is logged in, {@code of-firm} whoever is of a firm
     */
    record Roles(Set<String> anyOf) implements Readers {

        public Roles {
            anyOf = Set.copyOf(anyOf);
            if (anyOf.isEmpty()) {
                throw new IllegalArgumentException("A page for roles names one");
            }
        }
    }

    /** Those who operate the hub. */
    record Operators() implements Readers {}

    /** The role of those who operate the hub. */
    String OPERATOR = "operator";

    static Readers everybody() {
        return new Everybody();
    }

    static Readers roles(String... anyOf) {
        return new Roles(Set.of(anyOf));
    }

    static Readers operators() {
        return new Operators();
    }

    /** @param hasRole whether the person has a role; false for all where nobody is logged in */
    default boolean include(Predicate<String> hasRole) {
        return switch (this) {
            case Everybody _ -> true;
            case Roles(var anyOf) -> anyOf.stream().anyMatch(hasRole);
            case Operators _ -> hasRole.test(OPERATOR);
        };
    }
}

package musubi.adapters.health.fhir.rest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the scopes of a token permit (SMART App Launch 2.2 §3.0.2), in its syntax of version 2 ({@code system/Patient.rs})
 * and 1 ({@code system/*.read}). Only {@code system/} scopes count: there is no launch for one patient or user yet. A
 * scope with search parameters ({@code ?category=…}) permits nothing, since taking it without its restriction would
 * permit more than it says.
 */
final class SmartScopes {

    /** One right, by the letter of the standard. */
    enum Right {
        CREATE('c'),
        READ('r'),
        UPDATE('u'),
        DELETE('d'),
        SEARCH('s');

        private final char letter;

        Right(char letter) {
            this.letter = letter;
        }
    }

    private static final Pattern SCOPE = Pattern.compile("system/([A-Z][A-Za-z]+|\\*)\\.(read|write|\\*|c?r?u?d?s?)");

    private static final String ALL = "*";

    private final Map<String, Set<Right>> rights = new HashMap<>();

    SmartScopes(Set<String> scopes) {
        for (var scope : scopes) {
            var matcher = SCOPE.matcher(scope);
            if (matcher.matches()) {
                rights.computeIfAbsent(matcher.group(1), _ -> new HashSet<>()).addAll(rights(matcher.group(2)));
            }
        }
    }

    boolean permit(Right right, String type) {
        return rights.getOrDefault(ALL, Set.of()).contains(right)
                || rights.getOrDefault(type, Set.of()).contains(right);
    }

    boolean permitOnAll(Right right) {
        return permit(right, ALL);
    }

    /** Whether resources of the type may stand in an answer. */
    boolean show(String type) {
        return permit(Right.READ, type) || permit(Right.SEARCH, type);
    }

    private static Set<Right> rights(String letters) {
        return switch (letters) {
            case "read" -> Set.of(Right.READ, Right.SEARCH);
            case "write" -> Set.of(Right.CREATE, Right.UPDATE, Right.DELETE);
            case "*" -> Set.of(Right.values());
            default -> {
                var rights = new HashSet<Right>();
                for (var right : Right.values()) {
                    if (letters.indexOf(right.letter) >= 0) {
                        rights.add(right);
                    }
                }
                yield rights;
            }
        };
    }
}

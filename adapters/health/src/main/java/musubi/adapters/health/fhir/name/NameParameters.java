package musubi.adapters.health.fhir.name;

import java.util.Set;

/** The string search parameters that hold names of people and places. */
final class NameParameters {

    private static final Set<String> FOLDED = Set.of(
            "name",
            "family",
            "given",
            "phonetic",
            "address",
            "address-city",
            "address-state",
            "address-postalcode",
            "address-country");

    private NameParameters() {}

    static boolean folds(String parameter) {
        return FOLDED.contains(parameter);
    }
}

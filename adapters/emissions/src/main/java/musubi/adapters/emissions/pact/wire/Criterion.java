package musubi.adapters.emissions.pact.wire;

import java.util.Arrays;
import java.util.Optional;

/** By what footprints are looked for; several values of one mean any of them. */
public enum Criterion {
    PRODUCT_ID("productId"),
    COMPANY_ID("companyId"),
    GEOGRAPHY("geography"),
    CLASSIFICATION("classification"),
    STATUS("status");

    private final String word;

    Criterion(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The standard's own example writes names in small letters. */
    static Optional<Criterion> find(String name) {
        return Arrays.stream(values())
                .filter(it -> it.word.equalsIgnoreCase(name))
                .findFirst();
    }
}

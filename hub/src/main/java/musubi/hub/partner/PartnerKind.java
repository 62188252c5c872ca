package musubi.hub.partner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an organisation is. A closed list in which the hub does not stand: a kind tells readers of the journal who was
 * concerned, and grants nothing but to {@link #CITY}, whose clients may operate the hub.
 */
public enum PartnerKind {
    HOSPITAL,
    CLINIC,
    VISITING_NURSE,
    CARE_AGENCY,
    INSURER,
    OPERATOR,
    UTILITY,
    SITE,
    FIRM,
    ADVISER,
    APP,
    CITY;

    /** As it is written in requests and in the database: {@code visiting-nurse}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Exactly as it is written; no other case, width or blank is taken for it. */
    public static Optional<PartnerKind> find(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    public static PartnerKind get(String word) {
        return find(word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Not a kind of partner: '" + word + "', expected one of " + words()));
    }

    /** All of them, for whoever wrote another word. */
    public static String words() {
        return Arrays.stream(values()).map(PartnerKind::word).collect(Collectors.joining(", "));
    }
}

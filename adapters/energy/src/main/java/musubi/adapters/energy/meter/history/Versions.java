package musubi.adapters.energy.meter.history;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of several versions of a half hour are wanted. */
public enum Versions {
    /** The one that counts: the latest final one, or where there is none the latest. */
    CURRENT,
    /** The latest that was told as provisional (速報値). */
    PROVISIONAL,
    /** The latest final one (確定値); half hours without are gaps. */
    FINAL,
    /** Every one, from the first told to the last. */
    ALL;

    public static Optional<Versions> find(String word) {
        return Stream.of(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}

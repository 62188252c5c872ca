package musubi.adapters.transit.gtfs.check;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of the codes of notices beyond their words, as {@code notices.csv} beside this class lists it. */
public final class NoticeCodes {

    private static final Map<String, Entry> ENTRIES = load();

    /**
     * @param validator the code of MobilityData's gtfs-validator that says the same, or comes nearest to it; empty where it has none
     * @param rider whether who travels would notice it
     */
    private record Entry(String validator, boolean rider) {}

    private NoticeCodes() {}

    /** The canonical validator's code for what a notice of this code says, if it has one. */
    public static Optional<String> validator(String code) {
        return Optional.ofNullable(ENTRIES.get(code)).map(Entry::validator).filter(it -> !it.isEmpty());
    }

    /** Whether who travels would notice what a notice of this code says. */
    public static boolean isForRiders(String code) {
        var entry = ENTRIES.get(code);
        return entry != null && entry.rider;
    }

    static boolean isKnown(String code) {
        return ENTRIES.containsKey(code);
    }

    private static Map<String, Entry> load() {
        var entries = new TreeMap<String, Entry>();
        try (var rows = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(
                        Objects.requireNonNull(NoticeCodes.class.getResourceAsStream("notices.csv")),
                        StandardCharsets.UTF_8)) {
            rows.forEach(row -> entries.put(
                    row.getField("code"),
                    new Entry(row.getField("validator"), row.getField("rider").equals("yes"))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read notices.csv", e);
        }
        return entries;
    }
}

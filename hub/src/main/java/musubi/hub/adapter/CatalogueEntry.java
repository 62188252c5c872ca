package musubi.hub.adapter;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a domain has in the city's catalogue of data ({@code /catalog}, W3C DCAT 3). Paths are paths of the hub; the hub puts its
 * own address before them.
 */
public sealed interface CatalogueEntry {

    /** Lower-case words, unique in the city: a part of the entry's address. */
    String id();

    Text title();

    Text description();

    /** Data that anybody may have under a licence, or that those may have whom a door lets in. */
    record Dataset(
            String id,
            Text title,
            Text description,
            Publisher publisher,
            Licence licence,
            @Nullable Period period,
            @Nullable Instant modified,
            List<Text> keywords,
            List<Distribution> distributions)
            implements CatalogueEntry {

        public Dataset {
            check(id);
            if (distributions.isEmpty()) {
                throw new IllegalArgumentException("A dataset can be had in one form at least: " + id);
            }
            keywords = List.copyOf(keywords);
            distributions = List.copyOf(distributions);
        }
    }

    /**
     * An API.
     *
     * @param path below which it is asked
     * @param standard what it conforms to, or null where it is the hub's own
     * @param description of it for programs, as a path
     * @param open whether it answers without a token
     * @param serves ids of the datasets that it gives
     */
    record DataService(
            String id,
            Text title,
            Text description,
            String path,
            @Nullable URI standard,
            String descriptionPath,
            boolean open,
            List<String> serves)
            implements CatalogueEntry {

        public DataService {
            check(id);
            serves = List.copyOf(serves);
        }
    }

    /** @param id of the partner whose data it is */
    record Publisher(String id, Text name) {}

    /** @param spdx its short name, for example {@code CC-BY-4.0} */
    record Licence(String spdx, URI address) {

        public static final Licence CC_BY =
                new Licence("CC-BY-4.0", URI.create("https://creativecommons.org/licenses/by/4.0/"));
    }

    /** Both days inclusive. */
    record Period(LocalDate start, LocalDate end) {}

    /**
     * One form in which a dataset can be had.
     *
     * @param standard what the file conforms to
     * @param bytes its size, or null where it is made anew each time
     * @param sha256 of the file in hexadecimal digits, or null
     */
    record Distribution(
            Text title,
            String path,
            String mediaType,
            String format,
            @Nullable URI standard,
            @Nullable Long bytes,
            @Nullable String sha256) {}

    private static void check(String id) {
        if (!Pattern.matches("[a-z0-9]+(-[a-z0-9]+)*", id)) {
            throw new IllegalArgumentException("Not the id of an entry: '" + id + "', expected lower-case-words");
        }
    }
}

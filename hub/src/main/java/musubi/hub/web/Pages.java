package musubi.hub.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.Readers;

/** The pages that adapters bring, and who may open them. */
public final class Pages {

    private static final String ACCOUNT = "/account";

    /** The hub's own, some of which have more below them. */
    private static final List<String> OWN =
            List.of("/login", "/logout", "/invitation", "/console", "/docs", "/actuator");

    private final List<Page> pages;

    Pages(List<Adapter> adapters) {
        pages = adapters.stream().flatMap(it -> it.pages().stream()).toList();
        var paths = new HashSet<String>();
        pages.stream().map(Page::path).filter(it -> !paths.add(it)).findFirst().ifPresent(it -> {
            throw new IllegalStateException("Two adapters have a page at " + it);
        });
    }

    /**
     * The page at a path: of several the one that stands nearest to it, since a page may have others below it.
     *
     * @param path as it was asked for, still encoded
     */
    public Optional<Page> find(String path) {
        var decoded = DecodedPath.of(path);
        return pages.stream().filter(it -> it.contains(decoded)).max(Comparator.comparingInt(it -> it.path()
                .length()));
    }

    /** Who may open what stands there; all that is the hub's own is for those who operate it. */
    Readers readers(String path) {
        return find(path).map(Page::readers).orElse(Readers.operators());
    }

    /** Whether people find anything at the path, as it was asked for, or below it. */
    boolean has(String path) {
        var decoded = DecodedPath.of(path);
        return decoded.equals("/")
                || find(path).isPresent()
                || OWN.stream().anyMatch(it -> decoded.equals(it) || decoded.startsWith(it + "/"));
    }

    public Stream<Page> openTo(Predicate<String> hasRole) {
        return pages.stream().filter(it -> it.readers().include(hasRole));
    }

    /** Where whoever wanted nothing else begins: at the first page that he may open. */
    String first(Predicate<String> hasRole) {
        return hasRole.test(Readers.OPERATOR)
                ? "/"
                : openTo(hasRole)
                        .map(Page::path)
                        .filter(it -> !it.equals(ACCOUNT))
                        .findFirst()
                        .orElse(ACCOUNT);
    }

    /** Whose words the pages speak, beside those of the hub. */
    public Stream<String> domains() {
        return pages.stream().map(Page::domain).distinct();
    }

    /** The paths at which the language can be chosen. */
    public Stream<String> patterns() {
        return pages.stream().flatMap(it -> Stream.of(it.path(), it.path() + "/**"));
    }
}

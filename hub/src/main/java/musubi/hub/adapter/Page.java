package musubi.hub.adapter;

import java.util.List;
import java.util.regex.Pattern;
import musubi.hub.message.Text;

/**
 * A page for people, in the frame that all pages share: menu, language switch, errors. It is served by a
 * {@link PageController}, whose template lies in {@code templates/<domain>/} and stands in the frame by
 * {@code th:replace="~{console/layout :: page(#{…}, ~{::main})}"}.
 *
 * <p>All that it shows comes from the hub's own host; no style and no script stands in the page itself (the content security
 * policy forbids it). A path of a page belongs to people also where it lies below the prefix of a door; of pages and doors one
 * below the other, the one that stands nearest to a path has it.
 *
 * @param path where it stands, and all below it, for example {@code /transit/timetables}
 * @param title what the menu calls it
 * @param readers who may open it; the menu shows it to nobody else
 * @param domain whose words it speaks: {@code messages/<domain>.properties}, {@code _en} and {@code _ja} on the class path,
 *     with keys that begin with the domain
 * @param assets its own styles and scripts, as {@code /assets/<domain>/board.js}; they lie in {@code static/assets/<domain>/}
 */
public record Page(String path, Text title, Readers readers, String domain, List<String> assets) {

    private static final Pattern PATH = Pattern.compile("(/[a-z0-9.-]+)+");
    private static final Pattern DOMAIN = Pattern.compile("[a-z][a-z0-9-]*");

    public Page {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("Not the path of a page: " + path + ", expected /lower-case/words");
        }
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("Not a domain: " + domain + ", expected a lower-case word");
        }
        assets = List.copyOf(assets);
        var own = Pattern.compile("/assets/" + domain + "/[a-z0-9.-]+\\.(css|js)");
        assets.stream().filter(it -> !own.matcher(it).matches()).findFirst().ifPresent(it -> {
            throw new IllegalArgumentException(
                    "Not an asset of the page: " + it + ", expected /assets/" + domain + "/… .css or .js");
        });
    }

    /** Whether a request to the path, decoded, is one for this page. */
    public boolean contains(String asked) {
        return asked.equals(path) || asked.startsWith(path + "/");
    }

    public List<String> styles() {
        return assets.stream().filter(it -> it.endsWith(".css")).toList();
    }

    public List<String> scripts() {
        return assets.stream().filter(it -> it.endsWith(".js")).toList();
    }
}

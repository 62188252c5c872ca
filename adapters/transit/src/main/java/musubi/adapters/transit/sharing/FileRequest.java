package musubi.adapters.transit.sharing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a body: {@code PUT vehicle_status.json ja}.
 *
 * @param word the name of the file, without what it ends in
 * @param ending {@code json} or {@code csv}
 * @param language of texts that name none, as GBFS before 3.0 has them
 */
record FileRequest(String word, String ending, String language) {

    /** Of a language tag, what GBFS 3.0 allows. */
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Z]{2})?";

    private static final Pattern SHAPE = Pattern.compile("PUT ([a-z_]{1,40})\\.(json|csv) (" + LANGUAGE + ")");

    static @Nullable FileRequest parse(String action) {
        var match = SHAPE.matcher(action);
        return match.matches() ? new FileRequest(match.group(1), match.group(2), match.group(3)) : null;
    }

    String action() {
        return "PUT " + word + "." + ending + " " + language;
    }
}

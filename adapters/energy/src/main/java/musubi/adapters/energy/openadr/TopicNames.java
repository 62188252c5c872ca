package musubi.adapters.energy.openadr;

import java.util.regex.Pattern;

/**
 * Which topics somebody is told of. At the hub's own broker all listen to the same ones, and each hears what is its own; at another
 * everybody has a tree of its own, which that broker's rules close to all others.
 *
 * @param external whether the broker is another's
 */
record TopicNames(boolean external) {

    /** Business logic's tree, with everything in it. */
    static final String LOGIC = "logic/";

    /** A client's name that would be more than one level of a topic, or a wildcard, has no tree. */
    private static final Pattern LEVEL = Pattern.compile("[^/+#\\p{Cntrl}]{1,128}");

    /** The tree of one VEN. */
    static String home(String client) {
        return "ven/" + client + "/";
    }

    static boolean isLevel(String client) {
        return LEVEL.matcher(client).matches();
    }

    /** @param root as {@link Topics} names it */
    String of(Viewer viewer, String root) {
        return !external
                ? root
                : switch (viewer) {
                    case Viewer.Logic _ -> LOGIC + root;
                    case Viewer.Ven(var client) -> home(client) + root;
                };
    }

    /**
     * Of what one VEN sees, for itself and for business logic.
     *
     * @param path of the objects, as {@link Noun#path()}
     * @param client whose ven it is
     */
    String ofVen(String path, String ven, String client) {
        if (external) {
            return home(client) + path;
        }
        return path.equals(Noun.VEN.path()) ? Topics.ven(ven) : Topics.ofVen(path, ven);
    }
}

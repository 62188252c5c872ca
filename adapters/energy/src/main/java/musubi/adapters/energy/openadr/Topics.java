package musubi.adapters.energy.openadr;

import java.util.Locale;
import musubi.adapters.energy.openadr.wire.NotifierTopicsResponse;
import org.jspecify.annotations.Nullable;

/** The names of our topics (Definition, "Notifications via Additional Protocols": they are the VTN's to choose, and are discovered). */
final class Topics {

    private static final String OF_VENS = "vens/";
    private static final String OF_PROGRAMS = "programs/";
    private static final String EVENTS_OF_PROGRAMS = "events/programs/";

    private Topics() {}

    static String program(String id) {
        return OF_PROGRAMS + id;
    }

    static String eventsOfProgram(String id) {
        return EVENTS_OF_PROGRAMS + id;
    }

    static String ven(String id) {
        return OF_VENS + id;
    }

    /** @param path of the objects, as {@link Noun#path()} */
    static String ofVen(String path, String ven) {
        return path + "/" + OF_VENS + ven;
    }

    /** On which such a thing is told that happens below a root. */
    static String of(String root, ObjectWrite.Verb verb) {
        return root + "/" + verb.name().toLowerCase(Locale.ROOT);
    }

    /** Whether any VEN may listen there to whatever it sees; elsewhere only business logic, or the one VEN. */
    static boolean isOpenToVens(String topic) {
        return topic.startsWith(OF_PROGRAMS) || topic.startsWith(EVENTS_OF_PROGRAMS);
    }

    /** Of all objects below a root. */
    static NotifierTopicsResponse all(String root) {
        return said(root, of(root, ObjectWrite.Verb.CREATE));
    }

    /** Of one object, which is there already. */
    static NotifierTopicsResponse one(String root) {
        return said(root, null);
    }

    private static NotifierTopicsResponse said(String root, @Nullable String creation) {
        return new NotifierTopicsResponse(new NotifierTopicsResponse.Topics(
                creation, of(root, ObjectWrite.Verb.UPDATE), of(root, ObjectWrite.Verb.DELETE), root + "/+"));
    }
}

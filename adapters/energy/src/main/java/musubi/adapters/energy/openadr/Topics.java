package musubi.adapters.energy.openadr;

import musubi.adapters.energy.openadr.wire.NotifierTopicsResponse;
import org.jspecify.annotations.Nullable;

/** The names of our topics (Definition, "Notifications via Additional Protocols": they are the VTN's to choose, and are discovered). */
final class Topics {

    private Topics() {}

    /** Of all objects below a root. */
    static NotifierTopicsResponse all(String root) {
        return said(root, root + "/create");
    }

    /** Of one object, which is there already. */
    static NotifierTopicsResponse one(String root) {
        return said(root, null);
    }

    private static NotifierTopicsResponse said(String root, @Nullable String creation) {
        return new NotifierTopicsResponse(
                new NotifierTopicsResponse.Topics(creation, root + "/update", root + "/delete", root + "/+"));
    }
}

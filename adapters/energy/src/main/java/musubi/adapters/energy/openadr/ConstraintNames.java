package musubi.adapters.energy.openadr;

import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;

/** What a client is told when the database keeps a rule: names are unique, and nothing stands without what it belongs to. */
final class ConstraintNames {

    private ConstraintNames() {}

    static ObjectRefused taken(DuplicateKeyException e) {
        var said = Objects.toString(e.getMessage(), "");
        if (said.contains("openadr_program_name")) {
            return taken("programName", "program");
        } else if (said.contains("openadr_ven_name")) {
            return taken("venName", "ven");
        } else if (said.contains("openadr_ven_client")) {
            return taken("clientID", "ven");
        } else if (said.contains("openadr_resource_name")) {
            return taken("resourceName", "resource of this ven");
        }
        throw e;
    }

    static ObjectRefused inUse(ObjectWrite write, int unknownParent) {
        return write.verb() == ObjectWrite.Verb.DELETE
                ? new ObjectRefused(
                        409,
                        "in-use",
                        "",
                        "Other objects belong to it. Delete those first.",
                        "ほかのオブジェクトが属しています。先にそれらを削除してください。")
                : new ObjectRefused(
                        unknownParent,
                        "no-such-parent",
                        "",
                        "What it belongs to was deleted meanwhile.",
                        "属する先のオブジェクトは削除されています。");
    }

    private static ObjectRefused taken(String member, String what) {
        return new ObjectRefused(
                409,
                "taken",
                "/" + member,
                "There is a " + what + " with this " + member + " already.",
                "この " + member + " はすでに使われています。");
    }
}

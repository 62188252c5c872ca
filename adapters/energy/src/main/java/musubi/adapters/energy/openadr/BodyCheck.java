package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import musubi.hub.message.Notice;

/** What a body must have for the store to keep it. */
final class BodyCheck {

    private static final Map<Noun, List<String>> REQUIRED = Map.of(
            Noun.PROGRAM, List.of("programName"),
            Noun.EVENT, List.of("programID"),
            Noun.REPORT, List.of("eventID", "clientName", "resources"),
            Noun.SUBSCRIPTION, List.of("clientName", "objectOperations"),
            Noun.VEN, List.of("venName"),
            Noun.RESOURCE, List.of("resourceName"));

    private BodyCheck() {}

    static List<Notice> of(Noun noun, ObjectNode body) {
        var notices = new ArrayList<Notice>();
        for (var name : REQUIRED.getOrDefault(noun, List.of())) {
            if (body.path(name).isMissingNode() || body.path(name).isNull()) {
                notices.add(Notice.error(
                        "required-missing",
                        "/" + name,
                        "Write " + name + ".",
                        name + " を記入してください。",
                        "openadr3.yaml"));
            }
        }
        return notices;
    }
}

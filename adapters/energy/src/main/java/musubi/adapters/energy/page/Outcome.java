package musubi.adapters.energy.page;

import java.util.List;
import java.util.Map;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** What became of what a person wrote at a page. */
sealed interface Outcome {

    /** @param id of the object; empty where it has none */
    record Done(String id) implements Outcome {}

    record Refused(List<Notice> notices) implements Outcome {}

    static Outcome of(Admission admission) {
        return switch (admission) {
            case Admission.Accepted(var _, var _, var answer) -> new Done(id(answer));
            case Admission.Duplicate(var _, var _, var answer) -> new Done(id(answer));
            case Admission.Rejected(var _, var notices, var _) -> new Refused(notices);
            case Admission.Conflict _, Admission.Refused _ ->
                new Refused(List.of(Notice.error(
                        "not-permitted",
                        "",
                        "Your organisation's client may not do this. Ask the city for its scopes.",
                        "貴組織のクライアントにはこの操作の権限がありません。市にスコープの付与をお申し込みください。",
                        null)));
        };
    }

    /** Where the door would tell the client to look. */
    private static String id(@Nullable Answer answer) {
        var headers = answer == null ? Map.<String, String>of() : answer.headers();
        var place = headers.getOrDefault("Location", "");
        return place.substring(place.lastIndexOf('/') + 1);
    }
}

package musubi.hub.web.operator;

import java.net.URI;
import java.util.List;
import musubi.hub.message.NoLongerKept;
import musubi.hub.message.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * What an operator asked for and cannot have, as a problem (RFC 9457): its type is stable, its detail names the remedy, and
 * its {@code notices} say the same by place and in both languages.
 */
public final class OperatorProblem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final transient List<Notice> notices;

    private OperatorProblem(HttpStatus status, String type, String title, List<Notice> notices) {
        super(status, problem(status, type, title, notices), null);
        this.notices = notices;
    }

    private OperatorProblem(HttpStatus status, String type, String title, String place, String en, String ja) {
        this(status, type, title, List.of(Notice.error(type, place, en, ja, null)));
    }

    public List<Notice> notices() {
        return notices;
    }

    public static OperatorProblem unknownMessage(Object id) {
        return new OperatorProblem(
                HttpStatus.NOT_FOUND,
                "unknown-message",
                "No such message",
                "id",
                "The journal has no message " + id
                        + ". Take the id from /hub/messages; old days may have been dropped.",
                "ジャーナルにメッセージ " + id + " はありません。ID は /hub/messages で確認してください。古い日の記録は削除されていることがあります。");
    }

    static OperatorProblem unknownDelivery(Object id) {
        return new OperatorProblem(
                HttpStatus.NOT_FOUND,
                "unknown-delivery",
                "No such delivery",
                "id",
                "The journal has no delivery " + id + ". Take the id from /hub/deliveries or from its message's story.",
                "ジャーナルに配送 " + id + " はありません。ID は /hub/deliveries またはメッセージの経過で確認してください。");
    }

    static OperatorProblem bodyGone() {
        return new OperatorProblem(
                HttpStatus.GONE,
                "body-gone",
                "The body is no longer kept",
                "id",
                NoLongerKept.TOLD.en(),
                NoLongerKept.TOLD.ja());
    }

    public static OperatorProblem unknownPerson(String name) {
        return new OperatorProblem(
                HttpStatus.NOT_FOUND,
                "unknown-person",
                "No such person",
                "name",
                "Nobody is called " + name + ". The list of people has all names.",
                "利用者 " + name + " は登録されていません。利用者の一覧で確認してください。");
    }

    public static OperatorProblem unknownPartner(String id) {
        return new OperatorProblem(
                HttpStatus.NOT_FOUND,
                "unknown-partner",
                "No such partner",
                "id",
                "No partner " + id + " is registered. Take the id from /hub/partners, or register it there by POST.",
                "連携先 " + id + " は登録されていません。ID は /hub/partners で確認するか、POST で登録してください。");
    }

    static OperatorProblem unknownClient(String id) {
        return new OperatorProblem(
                HttpStatus.NOT_FOUND,
                "unknown-client",
                "No such client",
                "client",
                "The partner has no client " + id + ". Its clients stand in /hub/partners/{id}.",
                "この連携先にクライアント " + id + " はありません。/hub/partners/{id} で確認してください。");
    }

    static OperatorProblem unknownSubscription(Object id) {
        return new OperatorProblem(
                HttpStatus.NOT_FOUND,
                "unknown-subscription",
                "No such subscription",
                "subscription",
                "The partner has no active subscription " + id + ". Its subscriptions stand in /hub/partners/{id}.",
                "この連携先に有効な購読 " + id + " はありません。/hub/partners/{id} で確認してください。");
    }

    public static OperatorProblem conflict(String place, String en, String ja) {
        return new OperatorProblem(
                HttpStatus.CONFLICT, "not-in-this-state", "Not possible in this state", place, en, ja);
    }

    /** @param place the parameter or field that is wrong */
    public static OperatorProblem invalid(String place, String en, String ja) {
        return invalid(List.of(Notice.error("invalid-request", place, en, ja, null)));
    }

    static OperatorProblem invalid(List<Notice> notices) {
        return new OperatorProblem(HttpStatus.BAD_REQUEST, "invalid-request", "The request is not valid", notices);
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, List<Notice> notices) {
        var detail = String.join(" ", notices.stream().map(it -> it.text().en()).toList());
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:musubi:problem:" + type));
        problem.setTitle(title);
        problem.setProperty("notices", notices);
        return problem;
    }
}

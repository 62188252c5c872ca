package musubi.adapters.health.fhir.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ErrorForm;
import musubi.hub.message.Text;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Writes an error outside HAPI's servlet as HAPI would inside. */
final class FhirErrorWriter implements Door.ErrorWriter {

    private final Outcomes outcomes;

    FhirErrorWriter(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, int status, Text text)
            throws IOException {
        write(response, status, outcomes.of(type(status), text.en(), text.ja()));
    }

    @Override
    public ErrorForm form() {
        return FhirShapes.OUTCOME;
    }

    void write(HttpServletRequest request, HttpServletResponse response, int status, String english)
            throws IOException {
        write(request, response, status, new Text(english, japanese(status)));
    }

    void write(HttpServletResponse response, int status, OperationOutcome outcome) throws IOException {
        var body = outcomes.json(outcome);
        response.setStatus(status);
        response.setContentType(FhirFormats.JSON + ";charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static IssueType type(int status) {
        return switch (status) {
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 410 -> IssueType.DELETED;
            case 409, 412 -> IssueType.CONFLICT;
            case 413 -> IssueType.TOOLONG;
            case 405, 406, 415 -> IssueType.NOTSUPPORTED;
            case 422 -> IssueType.PROCESSING;
            case 429 -> IssueType.THROTTLED;
            default -> status < 500 ? IssueType.INVALID : IssueType.EXCEPTION;
        };
    }

    private static String japanese(int status) {
        return switch (status) {
            case 401 -> "有効なアクセストークンが必要です";
            case 403 -> "許可されていない操作です";
            case 404 -> "見つかりません";
            case 409, 412 -> "ほかの更新と競合しました";
            case 413 -> "本文が大きすぎます";
            case 406 -> "application/fhir+jsonでのみ答えます";
            case 415 -> "application/fhir+json(検索はapplication/x-www-form-urlencoded)をUTF-8で送ってください";
            case 429 -> "要求が多すぎます。しばらくしてからやり直してください";
            default -> status < 500 ? "要求が正しくありません" : "サーバーの内部で失敗しました";
        };
    }
}

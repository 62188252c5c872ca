package musubi.adapters.transit.gtfs;

import java.util.List;
import java.util.Map;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.message.Notice;
import musubi.hub.message.Severity;
import musubi.hub.message.Text;
import org.springframework.http.HttpStatus;

/** Why an earlier version does not count again. */
enum RollbackProblem {
    UNKNOWN(
            HttpStatus.NOT_FOUND,
            "version-unknown",
            "%s has no version %d. The report lists all: /transit/feeds/%1$s/report.",
            "%sに版%dはありません。一覧は/transit/feeds/%1$s/reportにあります。"),
    QUARANTINED(
            HttpStatus.CONFLICT,
            "version-quarantined",
            "Version %2$d of %1$s is quarantined: the planner cannot use it. Choose another one.",
            "%1$sの版%2$dは隔離中で、経路検索に使えません。別の版を選んでください。"),
    TO_COME(
            HttpStatus.CONFLICT,
            "version-to-come",
            "The first service day of version %2$d of %1$s is to come; it takes over by itself on that day.",
            "%1$sの版%2$dは運行開始日前です。当日に自動で切り替わります。"),
    GONE(
            HttpStatus.CONFLICT,
            "version-not-kept",
            "The bytes of version %2$d of %1$s are not kept any more: of retired versions the last three are. Send the feed again.",
            "%1$sの版%2$dのデータは保存期間を過ぎました(過去3版まで保存)。フィードを再送してください。");

    private final HttpStatus status;
    private final String code;
    private final String en;
    private final String ja;

    RollbackProblem(HttpStatus status, String code, String en, String ja) {
        this.status = status;
        this.code = code;
        this.en = en;
        this.ja = ja;
    }

    /** The door says it as a problem (RFC 9457), with the notice. */
    Effect.Result refuse(FeedChoice choice) {
        var text = new Text(
                en.formatted(choice.operator(), choice.version()), ja.formatted(choice.operator(), choice.version()));
        var notice = new Notice(code, Severity.ERROR, "version", text, null);
        return new Effect.Refused(new Answer(status.value(), Map.of(), new byte[0]), List.of(notice));
    }
}

package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import musubi.hub.message.Text;

/** What HAPI says in English alone, told in English and in Japanese beside it. Its number stays: it tells HAPI's words from ours. */
final class RefusalWords {

    private static final Pattern NUMBER = Pattern.compile("HAPI-([0-9]{4}): ");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    /** By HAPI's number. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("0302", "このサーバーが保存しない型です"),
            Map.entry("0389", "本文をリソースとして読み取れません"),
            Map.entry("0418", "PUTでは更新するレコードのidをURLで指定してください"),
            Map.entry("0419", "本文のidがURLのidと一致しません"),
            Map.entry("0420", "本文のidがURLのidと一致しません"),
            Map.entry("0524", "この検索パラメーターはありません"),
            Map.entry("0960", "リソースのidが正しくありません"),
            Map.entry("0974", "指定した版はこのレコードの最新版ではありません"),
            Map.entry("0989", "指定した版はこのレコードの最新版ではありません"),
            Map.entry("1194", "この並べ替え（_sort）は使えません"),
            Map.entry("1206", "1回のリクエストで複数のレコードに当てはまる条件です"),
            Map.entry("1213", "この検索パラメーターはありません"),
            Map.entry("1223", "この検索パラメーターはありません"),
            Map.entry("1240", "連鎖検索の指定が正しくありません"),
            Map.entry("2001", "このレコードはありません"),
            Map.entry("2015", "このincludeは使えません"),
            Map.entry("2197", "_typeに指定された型はありません"),
            Map.entry("2223", "リソースの型が正しくありません"));

    private static final Map<Integer, String> BY_STATUS = Map.of(
            400, "リクエストが正しくありません",
            401, "有効なアクセストークンが必要です",
            403, "許可されていない操作です",
            404, "見つかりません",
            405, "このURLでは使えない操作です",
            409, "ほかのレコードまたはほかの更新と競合しました",
            410, "このレコードは削除されています",
            412, "前提条件が満たされていません。対象が一つに定まらないか、版が異なります",
            415, "application/fhir+jsonで送ってください",
            422, "内容が正しくないため保存できません");

    private RefusalWords() {}

    /** @param words in one language or, as ours are, in both with a slash between them */
    static Text of(String words, int status) {
        if (JAPANESE.matcher(words).find() && words.contains(" / ")) {
            var both = words.split(" / ", 2);
            return new Text(both[0], both[1]);
        }
        var known = NUMBER.matcher(words)
                .results()
                .map(it -> KNOWN.get(it.group(1)))
                .filter(Objects::nonNull)
                .findFirst();
        return new Text(words, known.orElseGet(() -> BY_STATUS.getOrDefault(status, "リクエストを処理できません")));
    }

    static Text of(BaseServerResponseException refusal) {
        return of(OwnCondition.without(String.valueOf(refusal.getMessage())), refusal.getStatusCode());
    }
}

package musubi.hub.web;

import musubi.hub.message.Text;

/** What a status of HTTP means to whoever gets it and what to do about it, where nobody knows more. */
public final class StatusText {

    private StatusText() {}

    public static Text of(int status) {
        return switch (status) {
            case 400 -> new Text("The request cannot be read.", "リクエストを読み取れません。");
            case 401 ->
                new Text(
                        "A valid bearer token is needed. Get one at /oauth2/token.",
                        "有効なアクセストークンが必要です。/oauth2/token で取得してください。");
            case 403 -> new Text("This is not permitted.", "許可されていない操作です。");
            case 404 ->
                new Text(
                        "There is nothing here. The addresses of all doors stand in /openapi.json.",
                        "該当するものがありません。アドレスの一覧は /openapi.json にあります。");
            case 405 ->
                new Text(
                        "This address does not take the method; the header Allow names those that it takes.",
                        "このアドレスではそのメソッドを使えません。使えるものは Allow ヘッダーにあります。");
            case 406 ->
                new Text("None of the media types in the header Accept can be had here.", "Accept ヘッダーのどの形式でも返せません。");
            case 408 -> new Text("The request did not come in time. Send it again.", "時間内に受信できませんでした。再送してください。");
            case 411 -> new Text("The request needs a Content-Length.", "Content-Length が必要です。");
            case 413 -> new Text("The body is larger than is taken here. Send it in parts.", "本文が大きすぎます。分割して送ってください。");
            case 414 -> new Text("The address is too long.", "アドレスが長すぎます。");
            case 415 ->
                new Text(
                        "The Content-Type is not one that is taken here; look it up in /openapi.json.",
                        "この Content-Type は受け付けていません。/openapi.json を確認してください。");
            case 416 -> new Text("The range is not within what there is.", "指定された範囲はありません。");
            case 429 -> new Text("Too many requests. Try again later.", "リクエストが多すぎます。後でやり直してください。");
            case 431 -> new Text("The headers are larger than are taken here.", "ヘッダーが大きすぎます。");
            case 503 -> new Text("The hub cannot do this now. Try again later.", "現在処理できません。後でやり直してください。");
            default ->
                status < 500
                        ? new Text("The request is not valid.", "リクエストが正しくありません。")
                        : new Text("The hub could not do this. Nothing was accepted.", "処理に失敗しました。何も受け付けていません。");
        };
    }
}

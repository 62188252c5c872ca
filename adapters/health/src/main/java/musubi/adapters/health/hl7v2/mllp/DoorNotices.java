package musubi.adapters.health.hl7v2.mllp;

import java.util.UUID;
import musubi.hub.message.Notice;

/** What the door itself says of a message, before or after the hub has read it. */
final class DoorNotices {

    private DoorNotices() {}

    static Notice unknownSender() {
        return Notice.error(
                "sender-unknown",
                "MSH-4",
                "No partner of this hub sends under this facility code from this network address. Ask the operator to register both.",
                "この施設コードと接続元アドレスの組み合わせは登録されていません。運用者に登録を依頼してください。",
                "HL7 v2.5 §2.15.9.4");
    }

    static Notice notRegistered() {
        return Notice.error(
                "sender-not-permitted",
                "MSH-9",
                "This partner is not registered to send HL7 v2. Ask the operator to register it.",
                "この接続先は HL7 v2 の送信を登録されていません。運用者に登録を依頼してください。",
                null);
    }

    static Notice conflict(UUID earlier) {
        return Notice.error(
                "duplicate-control-id",
                "MSH-10",
                "Another message came before under this control id (" + earlier
                        + " in the journal). Send different content under a new id.",
                "このメッセージ制御IDでは別の内容を受信済みです(記録番号 " + earlier + ")。内容を変える場合は新しいIDを付けてください。",
                "HL7 v2.5 §2.15.9.10");
    }

    static Notice oversized(long limit) {
        return Notice.error(
                "frame-oversized",
                "MLLP",
                "The frame is larger than the " + limit
                        + " bytes that are taken here. Send large documents by another way.",
                "フレームが上限の " + limit + " バイトを超えています。大きな文書は別の方法で送ってください。",
                null);
    }

    static Notice crowded() {
        return Notice.error(
                "frame-crowded",
                "MLLP",
                "The hub is reading other large frames. Nothing was taken: send it again later.",
                "ほかの大きなフレームを処理中のため受け付けていません。しばらくしてから再送してください。",
                null);
    }

    static Notice unframed() {
        return Notice.error(
                "frame-unframed",
                "MLLP",
                "Bytes came outside of a frame. A frame begins with 0B and ends with 1C 0D.",
                "フレームの外にデータがあります。フレームは 0B で始まり 1C 0D で終わります。",
                "HL7 v2.5 Appendix C");
    }

    static Notice batch() {
        return Notice.error(
                "batch-unsupported",
                "MSH",
                "Batches and files of messages (FHS, BHS) are not taken by MLLP. Send each message in a frame of its own.",
                "MLLP ではバッチ・ファイル形式 (FHS、BHS) に対応していません。メッセージごとにフレームを分けて送ってください。",
                "HL7 v2.5 §2.10.3");
    }

    /** The place and the cause are in the hub's log; the sender gets no stack trace. */
    static Notice internalError() {
        return Notice.error(
                "internal-error",
                "MSH",
                "The hub could not take the message: nothing was stored. Send it again later under the same control id.",
                "ハブの障害により受け付けられず、保存されていません。時間をおいて同じ制御IDで再送してください。",
                null);
    }
}

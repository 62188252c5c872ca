package musubi.adapters.health.hl7v2;

import musubi.hub.message.Notice;

/** What is said of segments that stand where it is not clear whom or what they are about. */
final class OrderNotices {

    private OrderNotices() {}

    static Notice secondMessage(String place) {
        return Notice.error(
                "segment-repeated",
                place,
                "A second message begins within the frame. Send one message in a frame.",
                "1つのフレームに2つ目のメッセージがあります。1フレームに1メッセージで送ってください。",
                "HL7 v2.5 §2.6");
    }

    static Notice repeated(String place) {
        return Notice.error(
                "segment-repeated",
                place,
                "The segment may stand once here, or not behind those before it. Send a message for each patient and each visit.",
                "このセグメントはここでは1回だけ、または前のセグメントより先に置けます。患者・受診ごとにメッセージを分けてください。",
                "HL7 v2.5 §3.3, §7.3.1");
    }

    static Notice misplaced(String place) {
        return Notice.error(
                "segment-out-of-order",
                place,
                "The segment does not belong here: a result stands below its order (OBR), an order below its patient (PID).",
                "セグメントの位置が正しくありません。結果はオーダ(OBR)の後、オーダは患者(PID)の後に置いてください。",
                "HL7 v2.5 §3.3, §7.3.1");
    }

    static Notice withoutOrder() {
        return Notice.error(
                "segment-missing",
                "OBR",
                "A patient without an order (OBR): there is nothing to report.",
                "オーダ(OBR)のない患者があります。報告する内容がありません。",
                "HL7 v2.5 §7.3.1");
    }

    static Notice continued(String place) {
        return Notice.error(
                "continuation-unsupported",
                place,
                "A message that goes on in another one is not put together here. Send it whole.",
                "分割されたメッセージの結合には対応していません。全体を1メッセージで送ってください。",
                "HL7 v2.5 §2.10.2");
    }

    static Notice batch(String place) {
        return Notice.error(
                "batch-unsupported",
                place,
                "Batches and files of messages are not taken by MLLP. Send each message in a frame of its own.",
                "MLLP ではバッチ・ファイル形式に対応していません。メッセージごとにフレームを分けて送ってください。",
                "HL7 v2.5 §2.10.3");
    }
}

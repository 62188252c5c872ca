package musubi.adapters.health.hl7v2;

import java.util.Set;
import java.util.TreeSet;
import musubi.hub.message.Notice;

/** What the codec says of a message. The codes have a row each in {@code mappings/health/hl7v2-error-code.csv}. */
public final class Hl7v2Notices {

    private Hl7v2Notices() {}

    static Notice incompleteFrame(int kept) {
        return Notice.error(
                "frame-incomplete",
                "MLLP",
                "The frame has no end block (1C 0D) within the " + kept
                        + " bytes that were kept: it was cut off, or is larger than the limit. Send the message again.",
                "フレームの終わり (1C 0D) が、保存した " + kept + " バイトの中にありません。途中で切れたか、上限を超えています。再送してください。",
                "HL7 v2.5 Appendix C");
    }

    public static Notice missingHeader() {
        return Notice.error(
                "header-missing",
                "MSH",
                "The message does not begin with MSH and its five delimiters, for example MSH|^~\\&.",
                "メッセージが MSH と5つの区切り文字(例: MSH|^~\\&)で始まっていません。",
                "HL7 v2.5 §2.15.9");
    }

    static Notice unknownCharset() {
        return Notice.error(
                "charset-unsupported",
                "MSH-18",
                "MSH-18 names a character set that is not read here. Use ~ISO IR87 (ISO-2022-JP) or UNICODE UTF-8.",
                "MSH-18 の文字集合には対応していません。~ISO IR87 (ISO-2022-JP) か UNICODE UTF-8 を使ってください。",
                "HL7 v2.5 §2.15.9.18, table 0211");
    }

    static Notice wrongCharset(Hl7v2Charset declared) {
        return Notice.error(
                "charset-mismatch",
                "MSH-18",
                "The bytes are not of the character set that MSH-18 declares (read as " + declared.charset()
                        + "). Declare ~ISO IR87 for ISO-2022-JP or UNICODE UTF-8 for UTF-8.",
                "バイト列が MSH-18 の文字集合(" + declared.charset()
                        + " として解釈)と一致しません。ISO-2022-JP なら ~ISO IR87、UTF-8 なら UNICODE UTF-8 としてください。",
                "HL7 v2.5 §2.15.9.18");
    }

    static Notice lineFeed() {
        return Notice.information(
                "segment-terminator",
                "MSH",
                "Segments end with a line feed; it was read, but the standard's terminator is the carriage return (0D) alone.",
                "セグメントが改行 (0A) で終わっています。受理しましたが、標準の終端は復帰 (0D) のみです。",
                "HL7 v2.5 §2.5.4");
    }

    static Notice notASegment(int line) {
        return Notice.error(
                "segment-unreadable",
                "MSH",
                "Line " + line + " does not begin with a segment name and the field separator.",
                line + " 行目がセグメント名とフィールド区切り文字で始まっていません。",
                "HL7 v2.5 §2.6");
    }

    static Notice unreadableSegment(String name) {
        return Notice.error(
                "segment-unreadable",
                name,
                "The segment does not fit its definition in v2.5. Check its delimiters.",
                "セグメントが v2.5 の定義に合いません。区切り文字を確認してください。",
                "HL7 v2.5 §2.6");
    }

    static Notice unfitValue(String place) {
        return Notice.error(
                "value-unfit",
                place,
                "The value does not fit the type that OBX-2 names. Send the separator within it as \\T\\, or text as ST.",
                "値が OBX-2 の値型に合いません。値の中の区切り文字は \\T\\ で、文字列は ST で送ってください。",
                "HL7 v2.5 §7.4.2.5, §2.7");
    }

    static Notice unsupportedMessage() {
        return Notice.error(
                "unsupported-message-type",
                "MSH-9.1",
                "This message type is not taken here. ADT and ORU are.",
                "このメッセージ種別には対応していません。対応しているのは ADT と ORU です。",
                "HL7 v2.5 §2.15.9.9");
    }

    static Notice unsupportedEvent(Set<String> supported) {
        var list = String.join(", ", new TreeSet<>(supported));
        return Notice.error(
                "unsupported-event-code",
                "MSH-9.2",
                "This trigger event is not taken here. Of this message type these are: " + list + ".",
                "このトリガイベントには対応していません。この種別で対応しているのは " + list + " です。",
                "HL7 v2.5 §2.15.9.9");
    }

    static Notice unsupportedVersion() {
        return Notice.error(
                "unsupported-version",
                "MSH-12",
                "Versions 2.1 to 2.5.1 are read here.",
                "対応しているバージョンは 2.1 から 2.5.1 です。",
                "HL7 v2.5 §2.15.9.12");
    }

    static Notice impossibleDate(String place) {
        return Notice.error(
                "date-does-not-exist",
                place,
                "Not a date or time that exists. Expected YYYY[MM[DD[HH[MM[SS[.S]]]]]][+/-ZZZZ].",
                "存在しない日付または時刻です。YYYY[MM[DD[HH[MM[SS[.S]]]]]][+/-ZZZZ] の形で送ってください。",
                "HL7 v2.5 §2.A.22");
    }

    static Notice forbiddenCharacter(String place) {
        return Notice.error(
                "character-forbidden",
                place,
                "A control character stands here (NUL, 1C, 07, an escape such as \\X00\\, …). Send text without it.",
                "制御文字(NUL、1C、07、\\X00\\ などのエスケープ)が含まれています。取り除いて送ってください。",
                "HL7 v2.5 §2.7.2, FHIR R4 §2.24.0.1");
    }

    static Notice tooLong(String place, int limit) {
        return Notice.error(
                "value-too-long",
                place,
                "The number or code is longer than the " + limit + " characters that an index takes.",
                "番号またはコードが、索引の上限 " + limit + " 文字を超えています。",
                null);
    }

    /** The separator of subcomponents stands within a number or code. */
    static Notice divided(String place) {
        return Notice.error(
                "number-divided",
                place,
                "The number or code has subcomponents; send the separator within it as \\T\\.",
                "番号またはコードがサブコンポーネントに分かれています。区切り文字は \\T\\ で送ってください。",
                "HL7 v2.5 2.7");
    }

    static Notice resultWithoutCode(String place) {
        return Notice.error(
                "required-missing",
                place,
                "The result does not say of what it is. Send code or name of the observation.",
                "検査項目がありません。項目のコードまたは名称を送ってください。",
                "HL7 v2.5 §7.4.2.3");
    }

    static Notice noStatus(String place) {
        return Notice.error(
                "value-invalid",
                place,
                "The result status must be one letter of table 0085, F for final.",
                "結果状態は表0085の1文字(確定は F)です。",
                "HL7 v2.5 §7.4.2.11");
    }

    static Notice tooManyParts() {
        return Notice.error(
                "message-too-complex",
                "MSH",
                "More than " + MessageBounds.SEGMENTS + " segments, " + MessageBounds.REPETITIONS + " repetitions or "
                        + MessageBounds.PARTS + " parts. Send it as several messages.",
                "セグメント " + MessageBounds.SEGMENTS + "、繰り返し " + MessageBounds.REPETITIONS + "、要素 " + MessageBounds.PARTS
                        + " のいずれかの上限を超えています。分割して送ってください。",
                null);
    }

    static Notice more(int number) {
        return Notice.warning(
                "further-notices",
                "MSH",
                number + " further notices are not listed here; the hub's journal has them all.",
                "ほかに " + number + " 件の通知があります。全件はハブの記録にあります。",
                null);
    }

    static Notice patientWithoutNumber(String place) {
        return Notice.error(
                "patient-without-id",
                place + "-3",
                "No repetition of PID-3 is a number that an institution gave the patient (type PI, MR or none).",
                "PID-3 に施設の患者番号(種別 PI、MR、または空)がありません。",
                "HL7 v2.5 §3.4.2.3");
    }
}

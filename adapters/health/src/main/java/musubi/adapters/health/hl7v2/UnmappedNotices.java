package musubi.adapters.health.hl7v2;

import musubi.hub.message.Notice;

/** What is kept as received and not translated: each is named to the sender. */
final class UnmappedNotices {

    private UnmappedNotices() {}

    static Notice segment(String place) {
        return Notice.information(
                "segment-unmapped",
                place,
                "The segment is kept as received but not translated to FHIR.",
                "セグメントは受信したまま保存しますが、FHIR には変換しません。",
                null);
    }

    static Notice field(String place) {
        return Notice.information(
                "field-unmapped",
                place,
                "The field is kept as received but not translated to FHIR, here and in further segments of this name.",
                "フィールドは受信したまま保存しますが、FHIR には変換しません(同名の後続セグメントも同様)。",
                null);
    }

    static Notice component(String place) {
        return Notice.information(
                "component-unmapped",
                place,
                "The component is kept as received but not translated to FHIR, here and in further segments of this name.",
                "成分は受信したまま保存しますが、FHIR には変換しません(同名の後続セグメントも同様)。",
                null);
    }

    static Notice repetition(String place) {
        return Notice.warning(
                "repetition-unmapped",
                place,
                "The field does not repeat in FHIR: its first value was taken, this one and those behind it are kept as received.",
                "このフィールドは FHIR では繰り返せないため、先頭の値のみ変換しました。以降の値は受信したまま保存します。",
                null);
    }

    static Notice escape(String place) {
        return Notice.warning(
                "escape-unmapped",
                place,
                "An escape sequence of another character set or of a local agreement is kept in the text as it stands.",
                "別の文字集合または独自のエスケープシーケンスは、そのまま文字として残しました。",
                "HL7 v2.5 §2.7");
    }

    static Notice separator(String place) {
        return Notice.warning(
                "separator-unescaped",
                place,
                "A text has no components: the separators in it were taken as characters. Send them as \\S\\ and \\T\\.",
                "文字列の値に成分はないため、区切り文字を文字として保存しました。\\S\\ や \\T\\ で送ってください。",
                "HL7 v2.5 §2.7");
    }
}

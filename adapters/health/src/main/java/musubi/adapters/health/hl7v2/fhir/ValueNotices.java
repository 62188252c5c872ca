package musubi.adapters.health.hl7v2.fhir;

import musubi.hub.message.Notice;

/** What is said of results that FHIR has in another form, or not at all. */
final class ValueNotices {

    private ValueNotices() {}

    static Notice notANumber(String place) {
        return Notice.warning(
                "number-expected",
                place,
                "OBX-2 says NM but the value is no number; it is kept as text. Send SN for values such as <5.",
                "OBX-2 が NM ですが値が数値ではないため、文字列として保存しました。<5 のような値には SN を使ってください。",
                "HL7 v2.5 §2.A.47");
    }

    static Notice comparator(String place) {
        return Notice.warning(
                "number-compared",
                place,
                "NM has no comparators; the value was taken as if SN had been sent. Send SN, for example <^5.",
                "NM に比較記号は使えません。SN として扱いました。<^5 のように SN で送ってください。",
                "HL7 v2.5 §2.A.47");
    }

    static Notice notStructured(String place) {
        return Notice.warning(
                "number-expected",
                place,
                "FHIR has no such structured number; it is kept as text.",
                "FHIR にはこの形の数値がないため、文字列として保存しました。",
                "HL7 v2.5 §2.A.71");
    }

    static Notice unitOfText(String place) {
        return Notice.warning(
                "unit-unmapped",
                place + "-6",
                "The value is no number, so FHIR has no place for its unit: the unit stands in a note of the Observation.",
                "値が数値ではないため、FHIR に単位を入れる要素がありません。単位は Observation の注記に残しました。",
                "HL7 v2.5 §7.4.2.6");
    }

    static Notice withoutType(String place) {
        return Notice.warning(
                "value-type-missing",
                place + "-2",
                "OBX-2 is empty: the value is kept as the text that it is. Send the type of the value.",
                "OBX-2(値型)が空のため、値を文字列として保存しました。値型を送ってください。",
                "HL7 v2.5 §7.4.2.2");
    }

    static Notice kept(String place) {
        return Notice.warning(
                "value-type-unmapped",
                place + "-2",
                "Values of this type are kept as the text that was sent. NM, SN, ST, TX, FT, CE, CWE, CNE, DT, TM and TS have a form in FHIR.",
                "この値型は送られた文字列のまま保存します。NM、SN、ST、TX、FT、CE、CWE、CNE、DT、TM、TS に対応しています。",
                "HL7 v2.5 table 0125");
    }

    static Notice document(String place) {
        return Notice.warning(
                "value-type-unmapped",
                place + "-2",
                "Documents (ED) are kept as received but not translated: the Observation has no value.",
                "文書 (ED) は受信したまま保存しますが変換しません。Observation に値はありません。",
                "HL7 v2.5 §2.A.24");
    }

    static Notice several(String place) {
        return Notice.information(
                "value-repeats",
                place + "-5",
                "Several values: each is a component of the Observation, which has no value of its own.",
                "複数の値は、それぞれ Observation の component としました。",
                "HL7 v2.5 §7.4.2.5");
    }

    static Notice withoutValue(String place) {
        return Notice.warning(
                "value-missing",
                place + "-5",
                "The result is said to be there (OBX-11) but has no value: none is stored, and one that came before stays.",
                "結果状態(OBX-11)では結果がありますが値がありません。値なしで保存し、以前の値があれば残します。",
                "HL7 v2.5 §7.4.2.5");
    }

    static Notice withoutStatus(String place) {
        return Notice.warning(
                "status-missing",
                place,
                "The status of the result is not said; it is stored as unknown. Send F where it is final.",
                "結果状態がないため、不明として保存しました。確定の場合は F を送ってください。",
                "HL7 v2.5 §7.4.2.11, §7.4.1.25");
    }

    static Notice sameName(String place) {
        return Notice.warning(
                "result-ambiguous",
                place,
                "What stands here has the code, number and time of another in the message: told apart by position alone, a"
                        + " correction must send them all again. Send a sub-id (OBX-4) or a number (OBR-3) for each.",
                "同じコード・番号・時刻のものがメッセージ内にあり、順番だけで区別しています。訂正時は全件を送り直すか、OBX-4 または OBR-3 で区別してください。",
                "HL7 v2.5 §7.4.2.4");
    }

    static Notice withoutNumber(String place) {
        return Notice.warning(
                "order-unidentified",
                place,
                "The order has neither a number (OBR-2, OBR-3) nor a time (OBR-7): a correction of it will be stored beside it.",
                "オーダに番号 (OBR-2、OBR-3) も時刻 (OBR-7) もないため、訂正は別の記録として保存されます。",
                "HL7 v2.5 §7.4.1.3");
    }
}

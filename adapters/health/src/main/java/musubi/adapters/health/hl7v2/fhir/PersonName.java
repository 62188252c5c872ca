package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.XCN;
import ca.uhn.hl7v2.model.v25.datatype.XPN;
import java.lang.Character.UnicodeScript;
import musubi.adapters.health.hl7v2.Values;

/**
 * What XPN and XCN say alike of a name.
 *
 * @param type table 0200, for example {@code L}
 * @param representation table 4000: {@code I} ideographic (漢字), {@code P} phonetic (カナ), {@code A} alphabetic
 */
record PersonName(
        String family, String given, String middle, String suffix, String prefix, String type, String representation) {

    static PersonName of(XPN name) {
        return new PersonName(
                Values.text(name.getFamilyName().getSurname()),
                Values.text(name.getGivenName()),
                Values.text(name.getSecondAndFurtherGivenNamesOrInitialsThereof()),
                Values.text(name.getSuffixEgJRorIII()),
                Values.text(name.getPrefixEgDR()),
                Values.text(name.getNameTypeCode()),
                Values.text(name.getNameRepresentationCode()));
    }

    static PersonName of(XCN name) {
        return new PersonName(
                Values.text(name.getFamilyName().getSurname()),
                Values.text(name.getGivenName()),
                Values.text(name.getSecondAndFurtherGivenNamesOrInitialsThereof()),
                Values.text(name.getSuffixEgJRorIII()),
                Values.text(name.getPrefixEgDR()),
                Values.text(name.getNameTypeCode()),
                Values.text(name.getNameRepresentationCode()));
    }

    boolean isEmpty() {
        return family.isEmpty() && given.isEmpty();
    }

    /** The representation that was sent, else the one that the script shows: kana alone is the reading of a name. */
    String representationOrScript() {
        if (!representation.isEmpty()) {
            return representation;
        }
        var letters = (family + given).codePoints().filter(Character::isLetter).toArray();
        var kana = letters.length > 0;
        var han = false;
        for (var letter : letters) {
            var script = UnicodeScript.of(letter);
            kana &= script == UnicodeScript.KATAKANA
                    || script == UnicodeScript.HIRAGANA
                    || letter == 'ー'
                    || letter == 'ｰ';
            han |= script == UnicodeScript.HAN;
        }
        return kana ? "P" : han ? "I" : "A";
    }
}

package musubi.adapters.transit.place;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From kana to romaji as signs at stations and in passports have it: Hepburn, long o and u written short, m before b, m
 * and p. Which vowels belong to two words kana does not say, so that 井上 becomes Inoe.
 */
final class Hepburn {

    /** Each line: a consonant, and what it gives with the vowels of あいうえお. */
    private static final String SOUNDS = """
            あ a い i う u え e お o か ka き ki く ku け ke こ ko が ga ぎ gi ぐ gu げ ge ご go
            さ sa し shi す su せ se そ so ざ za じ ji ず zu ぜ ze ぞ zo た ta ち chi つ tsu て te と to
            だ da ぢ ji づ zu で de ど do な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho
            ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ま ma み mi む mu め me も mo
            や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa ゐ i ゑ e を o ん n ゔ vu
            ぁ a ぃ i ぅ u ぇ e ぉ o ゃ ya ゅ yu ょ yo ゎ wa ゕ ka ゖ ga
            しゃ sha しゅ shu しょ sho しぇ she ちゃ cha ちゅ chu ちょ cho ちぇ che じゃ ja じゅ ju じょ jo じぇ je
            ぢゃ ja ぢゅ ju ぢょ jo ふぁ fa ふぃ fi ふぇ fe ふぉ fo てぃ ti でぃ di とぅ tu どぅ du
            うぃ wi うぇ we うぉ wo ゔぁ va ゔぃ vi ゔぇ ve ゔぉ vo つぁ tsa
            """;

    private static final Map<String, String> TABLE = table();

    private Hepburn() {}

    private static Map<String, String> table() {
        var table = new HashMap<String, String>();
        var words = SOUNDS.strip().split("\\s+");
        for (var at = 0; at < words.length; at += 2) {
            table.put(words[at], words[at + 1]);
        }
        return table;
    }

    /** For a sign, with a capital letter; null where there is anything but kana, digits and Latin letters. */
    static @Nullable String sign(String kana) {
        var plain = letters(Spelling.hiragana(kana));
        if (plain == null || plain.isEmpty()) {
            return null;
        }
        var written = plain.replace("oo", "o").replace("ou", "o").replace("uu", "u");
        return Character.toUpperCase(written.charAt(0)) + written.substring(1);
    }

    /** Letter for letter, long vowels as kana has them; null where there is what has no letters. */
    static @Nullable String letters(String hiragana) {
        var letters = new StringBuilder();
        var doubled = false;
        for (var at = 0; at < hiragana.length(); at++) {
            var one = hiragana.substring(at, at + 1);
            if (one.equals("っ")) {
                doubled = true;
                continue;
            }
            var two = at + 1 < hiragana.length() ? TABLE.get(hiragana.substring(at, at + 2)) : null;
            var sound = two != null ? two : sound(hiragana, at);
            if (sound == null) {
                return null;
            }
            at += two != null ? 1 : glides(hiragana, at) ? 1 : 0;
            letters.append(doubled ? first(sound) : "").append(sound);
            doubled = false;
        }
        return letters.toString().replaceAll("n(?=[bmp])", "m");
    }

    /** き before ゃ is kya: the consonant of the one and the sound of the other. */
    private static @Nullable String sound(String hiragana, int at) {
        var one = hiragana.substring(at, at + 1);
        var plain = TABLE.get(one);
        if (plain != null && glides(hiragana, at)) {
            return plain.substring(0, plain.length() - 1) + TABLE.get(hiragana.substring(at + 1, at + 2));
        }
        if (one.equals("ー")) {
            return "";
        }
        return plain != null ? plain : one.matches("[a-z0-9 ]") ? one : null;
    }

    private static boolean glides(String hiragana, int at) {
        return at + 1 < hiragana.length()
                && "きぎにひびぴみり".indexOf(hiragana.charAt(at)) >= 0
                && "ゃゅょ".indexOf(hiragana.charAt(at + 1)) >= 0;
    }

    private static String first(String sound) {
        return sound.startsWith("ch") ? "t" : sound.isEmpty() ? "" : sound.substring(0, 1);
    }
}

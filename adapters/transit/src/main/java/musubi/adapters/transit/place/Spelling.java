package musubi.adapters.transit.place;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people type in many ways, in one: the same is done to names and to questions, so that they meet. */
final class Spelling {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]|ー");

    /** 泉ヶ森, 泉ケ森 and 泉が森 are one place. */
    private static final Pattern SMALL_KE = Pattern.compile("(?<=\\p{IsHan})[ゖけが](?=\\p{IsHan})");

    /** A word whose end is still in the making, as input methods show it: ひたt. */
    private static final Pattern UNFINISHED = Pattern.compile("(?<=\\p{IsHiragana})[a-z]{1,2}$");

    private Spelling() {}

    /** Without width, case, accents, blanks and signs; katakana as hiragana. */
    static String plain(String text) {
        var words = BETWEEN.matcher(hiragana(text)).replaceAll("");
        return SMALL_KE.matcher(words).replaceAll("が");
    }

    /** And romaji of all systems as one. */
    static String fold(String text) {
        return romaji(plain(text));
    }

    /** What a question may mean: as it is typed, and folded; what an input method has not yet made into kana does not count. */
    static Set<String> questions(String text) {
        var finished = UNFINISHED.matcher(hiragana(text).strip()).replaceAll("");
        var forms = new LinkedHashSet<>(List.of(plain(finished), fold(finished)));
        forms.remove("");
        return forms;
    }

    /** Of usual width, in small letters without accents, katakana as hiragana; blanks and signs stay. */
    static String hiragana(String text) {
        var usual = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var bare = Normalizer.normalize(
                ACCENTS.matcher(Normalizer.normalize(usual, Normalizer.Form.NFD))
                        .replaceAll(""),
                Normalizer.Form.NFC);
        var kana = new StringBuilder(bare.length());
        bare.chars().forEach(it -> kana.append((char) (it >= 'ァ' && it <= 'ヶ' ? it - ('ァ' - 'ぁ') : it)));
        return kana.toString();
    }

    /** Kunrei and Hepburn, long vowels written or not, n and m before b, m, p: as one. */
    private static String romaji(String text) {
        return text.replaceAll("s(?=y)|s(?=i)", "sh")
                .replaceAll("t(?=y)|t(?=i)", "ch")
                .replaceAll("z(?=y)|z(?=i)", "j")
                .replaceAll("(sh|ch|j)y", "$1")
                .replace("tu", "tsu")
                .replace("hu", "fu")
                .replace("shfu", "shu")
                .replace("chfu", "chu")
                .replaceAll("m(?=[bmp])", "n")
                .replaceAll("tc(?=h)", "c")
                .replaceAll("o(?:u|h(?![aiueoy]))", "o")
                .replaceAll("([a-z])\\1+", "$1");
    }
}

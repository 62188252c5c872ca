package musubi.adapters.transit.place;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one place is called.
 *
 * @param own in the feed's own language
 * @param translated by language tag in lower case, for example {@code ja-hrkt}
 */
record Names(String own, Map<String, String> translated) {

    private static final String KANA = "ja-hrkt";
    private static final String ENGLISH = "en";

    Names {
        translated = Map.copyOf(translated);
    }

    /** Whoever reads no Japanese is better off with romaji than with kanji. */
    String in(Locale language) {
        var exact = translated.get(language.toLanguageTag().toLowerCase(Locale.ROOT));
        var same = exact != null ? exact : translated.get(language.getLanguage());
        if (same != null) {
            return same;
        }
        var romaji = language.getLanguage().equals("ja") ? null : romaji();
        return romaji == null ? own : romaji;
    }

    @Nullable
    String kana() {
        var given = translated.get(KANA);
        return given != null ? given : isKana(own) ? own : null;
    }

    @Nullable
    String romaji() {
        var given = translated.get(ENGLISH);
        var kana = given == null ? kana() : null;
        return kana == null ? given : Hepburn.sign(kana);
    }

    private static boolean isKana(String name) {
        return Spelling.hiragana(name).matches("[\\p{IsHiragana}ー ]+");
    }
}

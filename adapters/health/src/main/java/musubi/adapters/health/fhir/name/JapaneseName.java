package musubi.adapters.health.fhir.name;

import java.text.Normalizer;

/**
 * The form of a name in which two spellings of it are equal: half- and full-width made one (NFKC, Unicode UAX #15),
 * hiragana as katakana, no spaces (people write 山田 太郎, 山田　太郎 and 山田太郎).
 */
final class JapaneseName {

    private static final int HIRAGANA_FIRST = 0x3041;
    private static final int HIRAGANA_LAST = 0x3096;
    private static final int ITERATION_FIRST = 0x309D;
    private static final int ITERATION_LAST = 0x309E;
    private static final int TO_KATAKANA = 0x60;

    private JapaneseName() {}

    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(it -> !Character.isWhitespace(it) && !Character.isSpaceChar(it))
                .map(JapaneseName::katakana)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int katakana(int character) {
        var hiragana = character >= HIRAGANA_FIRST && character <= HIRAGANA_LAST
                || character >= ITERATION_FIRST && character <= ITERATION_LAST;
        return hiragana ? character + TO_KATAKANA : character;
    }
}

package musubi.adapters.health.hl7v2;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The character sets of MSH-18, as Japanese systems use it (HL7 v2.5 §2.15.9.18, table 0211).
 *
 * <p>The ISO 2022 sets are read with Microsoft's superset of ISO-2022-JP: vendors send characters that only CP932 has
 * (①, 髙) under the name of {@code ISO IR87}.
 */
enum Hl7v2Charset {
    ASCII(StandardCharsets.US_ASCII, List.of("", "ASCII", "ISO IR6", "ISO IR14")),
    LATIN_1(StandardCharsets.ISO_8859_1, List.of("8859/1")),
    UTF_8(StandardCharsets.UTF_8, List.of("UNICODE UTF-8", "UNICODE")),
    JIS_KATAKANA(Charset.forName("JIS_X0201"), List.of("ISO IR13")),
    JIS_KANJI(Charset.forName("x-windows-iso2022jp"), List.of("ISO IR87")),
    JIS_KANJI_AND_SUPPLEMENT(Charset.forName("x-windows-50221"), List.of("ISO IR159"));

    private final Charset charset;
    private final List<String> names;

    Hl7v2Charset(Charset charset, List<String> names) {
        this.charset = charset;
        this.names = names;
    }

    Charset charset() {
        return charset;
    }

    /** Whether kanji can be written in it. */
    boolean speaksJapanese() {
        return this == UTF_8 || this == JIS_KANJI || this == JIS_KANJI_AND_SUPPLEMENT;
    }

    /**
     * The set that holds all of the named ones. Repetitions after the first are reached by escape sequences; each set of
     * this list holds those before it, so the last in order of declaration counts.
     *
     * @param names the repetitions of MSH-18; none means ASCII
     * @return empty where one of the names is unknown
     */
    static Optional<Hl7v2Charset> of(List<String> names) {
        var widest = ASCII;
        for (var name : names) {
            var named = named(name.strip());
            if (named.isEmpty()) {
                return Optional.empty();
            }
            widest = named.get().ordinal() > widest.ordinal() ? named.get() : widest;
        }
        return Optional.of(widest);
    }

    private static Optional<Hl7v2Charset> named(String name) {
        for (var value : values()) {
            if (value.names.contains(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}

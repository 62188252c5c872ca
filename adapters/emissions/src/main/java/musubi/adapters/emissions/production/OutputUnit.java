package musubi.adapters.emissions.production;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What products are counted in. */
public enum OutputUnit {
    PIECE("piece", "個", "本", "枚", "台", "点", "ヶ", "ケ", "セット", "pcs", "pc", "pieces"),
    KILOGRAM("kg", "キログラム", "kilogram"),
    TONNE("t", "トン", "ton"),
    LITRE("L", "リットル", "liter", "litre"),
    CUBIC_METRE("m3", "立方メートル"),
    SQUARE_METRE("m2", "平方メートル"),
    HOUR("h", "時間", "hour", "hours"),
    YEN("円", "yen", "jpy");

    private final String text;
    private final List<String> otherNames;

    OutputUnit(String text, String... otherNames) {
        this.text = text;
        this.otherNames = List.of(otherNames);
    }

    /** As the house writes it. */
    public String text() {
        return text;
    }

    static Optional<OutputUnit> find(String text) {
        var plain = folded(text);
        return Stream.of(values())
                .filter(it -> folded(it.text).equals(plain)
                        || it.otherNames.stream().anyMatch(name -> folded(name).equals(plain)))
                .findFirst();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}

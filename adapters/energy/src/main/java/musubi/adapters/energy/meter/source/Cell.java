package musubi.adapters.energy.meter.source;

import java.text.Normalizer;

/** The text of a cell as people meant it. */
public final class Cell {

    private Cell() {}

    /** Full-width letters and digits become plain ones, blanks around go, and so does what Excel is told text by ({@code ="0123"}). */
    public static String plain(String raw) {
        var text = isPlain(raw) ? raw : Normalizer.normalize(raw, Normalizer.Form.NFKC);
        var stripped = text.strip();
        return stripped.startsWith("=\"") && stripped.endsWith("\"") && stripped.length() > 2
                ? stripped.substring(2, stripped.length() - 1).strip()
                : stripped;
    }

    /** The same without any blank, in lower case: how headers are compared. */
    public static String squeezed(String raw) {
        return plain(raw).replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
